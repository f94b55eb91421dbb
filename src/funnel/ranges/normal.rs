//! The quantile of the standard normal distribution.

/// The quantile for a probability of at least 10⁻¹⁰ on either side, to a relative 10⁻¹⁵.
///
/// Wichura, M. J. (1988): Algorithm AS 241, The percentage points of the normal distribution.
/// Applied Statistics 37, 477–484: PPND16 without its outermost range, which no grid here reaches.
pub fn quantile(probability: f64) -> f64 {
    let centred = probability - 0.5;
    if centred.abs() <= 0.425 {
        let r = 0.180625 - centred * centred;
        return centred * polynomial(CENTRE_ABOVE, r) / polynomial(CENTRE_BELOW, r);
    }
    let tail = if centred < 0.0 { probability } else { 1.0 - probability };
    let r = (-tail.ln()).sqrt() - 1.6;
    let z = polynomial(TAIL_ABOVE, r) / polynomial(TAIL_BELOW, r);
    if centred < 0.0 { -z } else { z }
}

/// Horner's rule; the coefficient of the highest power comes first.
fn polynomial(coefficients: &[f64], x: f64) -> f64 {
    coefficients.iter().fold(0.0, |sum, coefficient| sum * x + coefficient)
}

const CENTRE_ABOVE: &[f64] = &[
    2.509_080_928_730_122_7e3,
    3.343_057_558_358_813e4,
    6.726_577_092_700_87e4,
    4.592_195_393_154_987e4,
    1.373_169_376_550_946e4,
    1.971_590_950_306_551_4e3,
    1.331_416_678_917_843_8e2,
    3.387_132_872_796_366_6,
];
const CENTRE_BELOW: &[f64] = &[
    5.226_495_278_852_854e3,
    2.872_908_573_572_194_3e4,
    3.930_789_580_009_271e4,
    2.121_379_430_158_659_6e4,
    5.394_196_021_424_751e3,
    6.871_870_074_920_579e2,
    4.231_333_070_160_091e1,
    1.0,
];
const TAIL_ABOVE: &[f64] = &[
    7.745_450_142_783_414e-4,
    2.272_384_498_926_918_4e-2,
    2.417_807_251_774_506e-1,
    1.270_458_252_452_368_4,
    3.647_848_324_763_204_5,
    5.769_497_221_460_691,
    4.630_337_846_156_546,
    1.423_437_110_749_683_5,
];
const TAIL_BELOW: &[f64] = &[
    1.050_750_071_644_416_9e-9,
    5.475_938_084_995_345e-4,
    1.519_866_656_361_645_7e-2,
    1.481_039_764_274_800_8e-1,
    6.897_673_349_851e-1,
    1.676_384_830_183_803_8,
    2.053_191_626_637_759,
    1.0,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_those_of_scipy() {
        // scipy.stats.norm.ppf, version 1.17.1; the two last are on either side of the seam at 0.425.
        let cases = [
            (0.00005, -3.890_591_886_413_094),
            (0.05, -1.644_853_626_951_472_9),
            (0.3, -0.524_400_512_708_040_9),
            (0.5, 0.0),
            (0.975, 1.959_963_984_540_054),
            (0.0749, -1.440_238_267_527_963_5),
            (0.925, 1.439_531_470_938_456_3),
        ];
        for (probability, expected) in cases {
            let got = quantile(probability);
            assert!((got - expected).abs() <= f64::abs(expected) * 2e-15, "{probability}: {got} {expected}");
        }
    }
}
