//! Tables whose head names what is measured, however their cells are parted.

use super::*;

#[test]
fn one_row_between_tabs() {
    assert_read(
        &Conventions::ENGLISH,
        "Reach\tEngagement rate\tClicks\tAttributed sales\n\
         25,000\t8%\t500\t$2,000",
        &[
            "25,000 => target 25000 Reach",
            "8% => target 80000 ppm EngagementRate",
            "500 => outcome 500 Clicks",
            "$2,000 => outcome 200000 minor AttributedSales",
            "$2,000 => Currency USD ?",
        ],
        &[],
    );
}

#[test]
fn a_markdown_table_with_named_rows() {
    assert_read(
        &Conventions::ENGLISH,
        "Deliverables: 2 reels\n\
         \n\
         |             | Reach | ER (by reach) | Link taps | Window |\n\
         |-------------|------:|:-------------:|----------:|--------|\n\
         | Target      | 60k   | 6%            | 900       | 7 days |\n\
         | Last campaign | 40k | 5%            | 700       | 7 days |\n\
         | Actual      |       |               |           |        |",
        &[
            "2 reels => 2 Reel",
            "60k => target 60000 Reach 7 d",
            "6% => target 60000 ppm EngagementRate of Reach 7 d",
            "900 => target 900 LinkTaps 7 d",
        ],
        &[
            "| Last campaign | 40k | 5%            | 700       | 7 days |",
            "| Actual      |       |               |           |        |",
        ],
    );
}

#[test]
fn columns_aligned_with_spaces_under_a_heading() {
    assert_read(
        &Conventions::ENGLISH,
        "Creator targets\n\
         \n\
         Views        Engagement rate    Link taps       Saves\n\
         ------------------------------------------------------------\n\
         400,000      9% by views        1,200           n/a",
        &[
            "400,000 => target 400000 Views",
            "9% by views => target 90000 ppm EngagementRate of Views",
            "1,200 => target 1200 LinkTaps",
        ],
        &["n/a"],
    );
}

#[test]
fn a_row_for_each_kind_of_piece() {
    assert_read(
        &Conventions::ENGLISH,
        "Format          Anzahl   Reichweite   Klickrate   Honorar\n\
         Instagram Reel  2        40.000       1,2 %       1.200 €\n\
         Story           5        15.000       0,8 %       600 €",
        &[
            "Instagram Reel  2 => 2 Instagram Reel",
            "40.000 => target 40000 Reach «Instagram Reel»",
            "1,2 % => target 12000 ppm ClickThroughRate «Instagram Reel»",
            "1.200 € => Currency EUR",
            "Story           5 => 5 Story",
            "15.000 => target 15000 Reach «Story»",
            "0,8 % => target 8000 ppm ClickThroughRate «Story»",
        ],
        &["600 €"],
    );
}

#[test]
fn a_row_for_each_side() {
    assert_read(
        &Conventions::ENGLISH,
        "Wer;Reichweite;Klicks;Bestellungen\n\
         Creator;40000;;\n\
         Marke;;500;20",
        &["40000 => target 40000 Reach", "500 => outcome 500 Clicks", "20 => outcome 20 Orders"],
        &[],
    );
}

#[test]
fn a_plan_beside_what_came_in() {
    assert_read(
        &Conventions::ENGLISH,
        "\tViews\tAudience in market\tCTR\tLanding rate\tConversion rate\tAOV\tFee\n\
         Plan\t85.000\t62 %\t0,9 %\t88 %\t2,1 %\t64 €\t4.200 €\n\
         Ist\t60.000\t50 %\t0,8 %\t85 %\t1,9 %\t60 €\t",
        &[
            "85.000 => plan Views 85000",
            "62 % => plan AudienceInMarket 620000 ppm",
            "0,9 % => plan ClickThroughRate 9000 ppm",
            "88 % => plan LandingRate 880000 ppm",
            "2,1 % => plan ConversionRate 21000 ppm",
            "64 € => plan AverageOrderValue 6400 minor",
            "64 € => Currency EUR",
            "4.200 € => Fee 420000 minor",
        ],
        &["Ist\t60.000\t50 %\t0,8 %\t85 %\t1,9 %\t60 €"],
    );
}

#[test]
fn rows_that_may_be_anyones_are_left_over() {
    assert_read(
        &Conventions::ENGLISH,
        "Date\tReach\tClicks\n\
         2026-11-01\t20k\t500\n\
         Creator\tFollowers\tReach\tER\n\
         @anna\t50k\t20k\t6%\n\
         @ben\t20k\t10k\t7%",
        &[],
        &[
            "Date\tReach\tClicks",
            "2026-11-01\t20k\t500",
            "Creator\tFollowers\tReach\tER",
            "@anna\t50k\t20k\t6%",
            "@ben\t20k\t10k\t7%",
        ],
    );
}

#[test]
fn a_metric_in_each_row_aligned_with_spaces() {
    assert_read(
        &Conventions::ENGLISH,
        "Metric            Target     Window     Source\n\
         Reach             60,000     7 days     Instagram insights\n\
         Engagement rate   6%         7 days     Instagram insights\n\
         Orders            18         30 days    Shopify",
        &[
            "Reach             60,000     7 days     Instagram insights => target 60000 Reach 7 d InstagramInsights",
            "Engagement rate   6%         7 days     Instagram insights => target 60000 ppm EngagementRate 7 d \
             InstagramInsights",
            "Orders            18         30 days    Shopify => outcome 18 Orders 30 d Shopify",
        ],
        &[],
    );
}

#[test]
fn lines_that_only_look_like_tables_and_cells_of_unknown_columns() {
    assert_read(
        &Conventions::ENGLISH,
        "Our plan is simple.  We post twice.  You get 25k reach.  Nice.\n\
         reach, clicks, sales\n\
         25,000, 8%\n\
         Format | Legal | Qty\n\
         Reel | approved by MK | 2",
        &["25k reach => target 25000 Reach", "Reel | approved by MK | 2 => 2 Reel"],
        &[
            "Our plan is simple.  We post twice.  You get",
            "Nice",
            "reach, clicks, sales",
            "25,000, 8%",
            "approved by MK",
        ],
    );
}
