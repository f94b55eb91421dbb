// Times the same model in this page's arithmetic and in Squiggle's, every lever changed from run to
// run, so that nothing can be taken from the run before. window.measured is a promise of what it finds.
import { run } from "@quri/squiggle-lang";
import init, { quantiles } from "./throughline_ranges.js";

const RUNS = 100;
const Z95 = 1.6448536269514722;
const steps = ["reach", "inMarket", "clicks", "sessions", "orders", "revenue"];

// "a to b" in Squiggle is log-normal, and products of those have a closed form, without any points.
const formula = (low, high) => `(${low} to ${high})`;
const points = (low, high) => `SampleSet.fromDist(${low} to ${high})`;
// A rate that stays below 100%, as ours do.
const logit = (low, high) => {
  const [from, to] = [low, high].map((rate) => Math.log(rate / (1 - rate)));
  const normal = `normal(${(from + to) / 2}, ${(to - from) / (2 * Z95)})`;
  return `SampleSet.map(SampleSet.fromDist(${normal}), {|x| 1 / (1 + exp(-x))})`;
};

function model(factor, amount, rate) {
  const of = (range, low, high) => range(low * factor, high * factor);
  return `reach = ${of(amount, 18000, 34000)}
inMarket = reach * ${of(rate, 0.55, 0.75)}
clicks = inMarket * ${of(rate, 0.01, 0.03)}
sessions = clicks * ${of(rate, 0.75, 0.9)}
orders = sessions * ${of(rate, 0.01, 0.03)}
revenue = orders * ${of(amount, 80, 160)}
[${steps.map((step) => `quantile(${step}, 0.05), quantile(${step}, 0.5), quantile(${step}, 0.95)`).join(", ")}]`;
}

async function squiggle(factor, seed, amount, rate) {
  const environment = { sampleCount: 10000, xyPointLength: 1000, seed };
  const output = await run(model(factor, amount, rate), { environment });
  if (!output.result.ok) throw new Error(output.result.value.toString());
  return output.result.value.result.asJS();
}

async function time(work) {
  const times = [];
  let last = [];
  for (let run = 0; run < RUNS; run += 1) {
    const factor = 1 + run * 1e-4;
    const start = performance.now();
    last = await work(factor, `run ${run}`);
    times.push(performance.now() - start);
  }
  return { times, last: Array.from(last, Number) };
}

const kinds = {
  "Throughline, 10,000 points": (factor) => quantiles(factor),
  "Squiggle, 10,000 points, rates below 100%": (factor, seed) => squiggle(factor, seed, points, logit),
  "Squiggle, 10,000 points, all log-normal": (factor, seed) => squiggle(factor, seed, points, points),
  "Squiggle, all log-normal by formula": (factor, seed) => squiggle(factor, seed, formula, formula),
};

async function measure() {
  await init({ module_or_path: new URL("./throughline_ranges_bg.wasm", import.meta.url) });
  const all = [];
  for (const [name, work] of Object.entries(kinds)) all.push({ name, ...(await time(work)) });
  return all;
}

window.measured = measure().catch((error) => String(error));
