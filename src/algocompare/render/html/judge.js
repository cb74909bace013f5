// The verdict for other weights, by the arithmetic and in the words of the program (docs/scoring.md); a test feeds both
// the same weights and compares. This file owns numbers and sentences; what is on the page belongs to report.js.

const report = JSON.parse(document.getElementById("report").textContent);
const { scoring, verdict } = report;
const ids = report.algorithms.map((entry) => entry.id);
const find = (selector) => document.querySelector(selector);
const all = (selector) => [...document.querySelectorAll(selector)];
const names = ids.map((id, place) => all(".scores .name")[place]?.textContent ?? id);
const criteria = scoring.weighable.map((entry) => ({
  ...entry, id: entry.criterion, bounds: ids.map((id) => entry.utilities[id]),
  name: entry.label.toLowerCase().replace(/ score$/, "").replace(/ rate$/, ""),
}));
const failed = new Set(verdict.failures.map((entry) => entry.algorithm));
const standing = ids.map((_, place) => place).filter((place) => !failed.has(ids[place]));
const mixed = new Set(report.algorithms.map((entry) => entry.kind)).size > 1 && !verdict.forced;
const TIE = 1e-12;
const FIRMNESS = ["open", "tie", "too_close", "leads", "necessary", "dominates"];
const exact = (bounds) => bounds.low === bounds.high;
const byId = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const interval = (end) => ({ low: end("low"), high: end("high") });

// ---------------------------------------------------------------- sums and shares

function fsum(numbers) {  // exact partial sums (Shewchuk 1997), as Python's math.fsum
  const parts = [];
  for (let x of numbers) {
    let kept = 0;
    for (let y of parts.slice()) {
      if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
      const high = x + y;
      const low = y - (high - x);
      if (low) parts[kept++] = low;
      x = high;
    }
    parts.length = kept;
    parts.push(x);
  }
  return parts.reduceRight((sum, part) => sum + part, 0);
}

function shareOfWeightings(d) {  // the recurrence of section 5
  const losses = d.filter((x) => x < 0).map((x) => -x);
  const gains = d.filter((x) => x > 0);
  if (!gains.length && !losses.length) return 0.5;
  const row = [1, ...losses.map(() => 0)];
  for (const gain of gains) {
    losses.forEach((loss, k) => { row[k + 1] = (gain * row[k] + loss * row[k + 1]) / (gain + loss); });
  }
  return row.at(-1);
}

function shareByOrder(d, play) {
  const order = play.map((_, k) => k).sort((a, b) => play[b].share - play[a].share);
  let total = 0;
  return shareOfWeightings(order.map((k, count) => (total += d[k]) / (count + 1)));
}

function apportion(parts, total = fsum(parts)) {  // two digits that add up, by largest remainders
  const floors = parts.map((part) => Math.floor(part / 0.01));
  const spare = Math.round(Number(fixed(total, 2)) / 0.01) - floors.reduce((sum, x) => sum + x, 0);
  const step = spare > 0 ? 1 : -1;
  const rest = parts.map((part, k) => step * (floors[k] - part / 0.01));
  const moving = parts.map((_, k) => k).filter((k) => parts[k] !== 0 || parts.every((part) => part === 0));
  const order = moving.sort((a, b) => rest[a] - rest[b]);
  for (let k = 0; k < Math.abs(spare); k++) floors[order[k % order.length]] += step;
  return floors.map((count) => count / 100);
}

// ---------------------------------------------------------------- the verdict

const differences = (play, a, b) => play.map(({ bounds }) => ({
  low: bounds[a].low - bounds[b].high, high: bounds[a].high - bounds[b].low }));

function comparePair(play, a, b, byOrder) {
  let d = differences(play, a, b);
  if (fsum(play.map((entry, k) => entry.share * (d[k].low + d[k].high))) < 0) {
    [a, b] = [b, a];
    d = differences(play, a, b);
  }
  const amounts = d.map((part, k) => interval((end) => part[end] * (10 * play[k].share)));
  const margin = interval((end) => fsum(amounts.map((part) => part[end])));
  const share = interval((end) => {
    const column = d.map((part) => part[end]);
    return byOrder ? shareByOrder(column, play) : shareOfWeightings(column);
  });
  const near = byOrder ? share : interval((end) => shareOfWeightings(d.flatMap((part, k) =>
    Array(Math.max(1, Number(fixed(20 * play[k].share, 0)))).fill(part[end]))));
  const outcome = outcomeOf(d, margin, share, play);
  return { first: a, second: b, differences: d, amounts, margin, share, near, outcome };
}

function outcomeOf(d, margin, share, play) {
  if (d.every((part) => part.low === 0 && part.high === 0)) return "tie";
  if (d.every((part) => part.low >= 0) && d.some((part) => part.low > 0)) return "dominates";
  if (!d.every(exact)) return margin.low > 0 ? "necessary" : "open";
  const resolution = Math.max(...play.map((entry) => 0.5 * entry.share));
  return margin.low < resolution || (share.low >= 0.45 && share.low <= 0.55) ? "too_close" : "leads";
}

function breakEvens(play, leader, rivals) {
  return play.map((entry, k) => {
    const flips = rivals.flatMap((rival) => {
      const d = differences(play, leader, rival).map((part) => part.low);
      const lead = fsum(d.map((x, at) => x * play[at].share));
      const rest = (lead - entry.share * d[k]) / (1 - entry.share);
      const never = lead <= TIE || entry.share >= 1 || rest * d[k] >= 0 || Math.abs(rest) < TIE;
      return never ? [] : [{ share: rest / (rest - d[k]), rival }];
    }).sort((a, b) => a.share - b.share || a.rival - b.rival);
    const below = flips.filter((flip) => flip.share < entry.share).at(-1);
    const above = flips.find((flip) => flip.share >= entry.share);
    const move = (flip) => Math.abs(flip.share - entry.share);
    const [nearest] = [below, above].filter(Boolean).sort((a, b) => move(a) - move(b));
    return { entry, below, above, nearest };
  });
}

function deciders(play, pair) {
  const found = play.flatMap((entry, k) => [[pair.first, 1], [pair.second, -1]].flatMap(([place, sign]) => {
    if (exact(entry.bounds[place])) return [];
    const part = (at, end) => (at === k ? 0 : play[at].share * pair.differences[at][end]);
    const rest = interval((end) => play.reduce((sum, _, at) => sum + part(at, end), 0));
    const other = entry.bounds[place === pair.first ? pair.second : pair.first];
    const shift = [-sign * rest.low / entry.share, -sign * rest.high / entry.share].sort((a, b) => a - b);
    const [low, high] = [Math.max(0, other.low + shift[0]), Math.min(1, other.high + shift[1])];
    const flip = low > high ? null : Math.min(inUnits(entry, low), inUnits(entry, high));
    return [{ entry, place, effect: 10 * entry.share, flip }];
  }));
  return found.sort((a, b) => b.effect - a.effect || byId(a.entry, b.entry) || a.place - b.place);
}

function inUnits({ words, logarithmic, worst, best }, utility) {
  if (words) return utility;
  return logarithmic ? worst * (best / worst) ** utility : worst + utility * (best - worst);
}

function judge(weights, byOrder = false) {
  const weighed = criteria.filter((entry) => weights[entry.id] > 0);
  const total = weighed.reduce((sum, entry) => sum + weights[entry.id], 0);
  const play = weighed.map((entry) => ({ ...entry, share: weights[entry.id] / total }));
  const scores = !play.length ? [] : ids.map((_, place) =>
    interval((end) => 10 * fsum(play.map((entry) => entry.share * entry.bounds[place][end]))));
  const sure = (place) => play.filter((entry) => exact(entry.bounds[place]));
  const known = ids.map((_, place) => Math.min(1, fsum(sure(place).map((entry) => entry.share))));
  const base = { play, scores, known, byOrder, pair: null, pairs: [], order: [], flips: [], deciders: [] };
  if (mixed || !play.length || !standing.length) return { ...base, outcome: "withheld" };
  if (standing.length === 1) return { ...base, outcome: "required" };
  const pairs = standing.flatMap((a, at) => standing.slice(at + 1).map((b) => comparePair(play, a, b, byOrder)));
  const order = [...standing].sort((a, b) => scores[b].low + scores[b].high - scores[a].low - scores[a].high);
  const firmness = (entry) => FIRMNESS.indexOf(entry.outcome);
  const size = (entry) => entry.margin.low + entry.margin.high;
  const [pair] = pairs.filter((entry) => [entry.first, entry.second].includes(order[0]))
    .sort((a, b) => firmness(a) - firmness(b) || size(a) - size(b));
  const leads = ["leads", "necessary", "dominates"].includes(pair.outcome);
  const flips = leads ? breakEvens(play, pair.first, standing.filter((place) => place !== pair.first)) : [];
  return { ...base, outcome: pair.outcome, pair, pairs, order, leads, flips, deciders: deciders(play, pair) };
}

function printedMargin({ pair, play }) {  // the parts of the margin, rounded so that they add up to it
  const lows = pair.amounts.map((part) => part.low);
  if (!pair.differences.every(exact)) return { margin: null, parts: lows };
  const sum = (place) => fsum(apportion(play.map((entry) => entry.bounds[place].low * (10 * entry.share))));
  const margin = Number((Number(sum(pair.first).toFixed(2)) - Number(sum(pair.second).toFixed(2))).toFixed(2));
  return { margin, parts: apportion(lows, margin) };
}

// ---------------------------------------------------------------- words

function fixed(number, digits) {  // as Python formats: an exact tie goes to the even digit
  const long = Math.abs(number).toFixed(digits + 40);
  const cut = long.slice(0, long.length - 40 - (digits ? 0 : 1));
  const tie = /^50*$/.test(long.slice(-40));
  const text = tie && Number(cut.at(-1)) % 2 === 0 ? cut : Math.abs(number).toFixed(digits);
  return number < 0 ? `-${text}` : text;
}

const percent = (share) => `${fixed(100 * share, share > 0 && share < 0.1 ? 1 : 0)}%`;
const signed = (number) => (number < 0 ? "" : "+") + fixed(number, 2);
const scoreText = (score, digits = 1) =>
  fixed(score.low, digits) + (exact(score) ? "" : ` to ${fixed(score.high, digits)}`);
const listed = (words) => words.slice(0, 2).join(" and ") || "nothing alone";
const weightings = (result) => (result.byOrder ? "all weightings with this order" : "all weightings");

function shareText(share) {
  const word = (x) => (x >= 0.995 && x < 1 ? "over 99%" : x > 0 && x < 0.005 ? "under 1%" : `${fixed(100 * x, 0)}%`);
  return word(share.low) === word(share.high) ? word(share.low) : `${word(share.low)} to ${word(share.high)}`;
}

function weighedWords(result) {
  const { pair, scores, outcome, order } = result;
  const score = (place) => `${names[place]} ${scoreText(scores[place])}`;
  const nothing = "No claim that one is better. No criterion with a weight applies to all of them.";
  if (!scores.length) return mixed || !standing.length ? "" : nothing;
  if (!pair) return `Scores: ${ids.map((_, place) => score(place)).join(", ")}.`;
  const both = [pair.first, pair.second];
  const rest = order.filter((place) => !both.includes(place));
  const others = standing.length > 2 ? ` Others: ${rest.map(score).join(", ")}.` : "";
  const [first, second] = both.map((place) => names[place]);
  if (outcome === "tie") return `${first} and ${second} tie on every criterion that is weighed${others && " with each other"}.`;
  if (outcome === "open") return `Open: ${both.map(score).join(", ")}. ${openWords(result, first, second)}${others}`;
  if (outcome === "too_close") {
    const under = `${first} leads under ${shareText(pair.share)} of ${weightings(result)}`;
    return `~ Too close to call: ${both.map(score).join(", ")}; ${under}.${others}`;
  }
  return leadWords(result, first, second, others);
}

function openWords({ pair, deciders: found }, first, second) {
  if (found.length > 1) {
    const named = found.slice(0, 3).map(({ entry, place, effect }) =>
      `${entry.name} of ${names[place]} (up to ${fixed(effect, 1)} points)`);
    return `What is unknown decides: ${named.join(", ")}${found.length > 3 ? ` and ${found.length - 3} more` : ""}.`;
  }
  const [{ entry, place, flip }] = found;
  const what = `The ${entry.name} of ${names[place]} is unknown`;
  if (flip === null) return `${what}.`;
  const side = (entry.better === "higher") === (place === pair.first) ? "below" : "above";
  return `${what} and decides: ${first} leads unless it is ${side} ${fixed(flip, 1)}, then ${second} does.`;
}

function leadWords(result, first, second, others) {
  const { pair, play, scores, outcome, flips, order } = result;
  const certain = exact(scores[pair.first]) && exact(scores[pair.second]);
  const both = [pair.first, pair.second].map((place) => scoreText(scores[place]));
  const numbers = both.join(certain ? " to " : " against ");
  const size = (k) => Math.abs(pair.amounts[k].low + pair.amounts[k].high);
  const sorted = play.map((_, k) => k).sort((a, b) => size(b) - size(a) || byId(play[a], play[b]));
  const ahead = sorted.filter((k) => pair.amounts[k].low > 0).map((k) => play[k].name);
  const behind = sorted.filter((k) => pair.amounts[k].high < 0).map((k) => play[k].name);
  const next = standing.length < 3 || pair.second === order[1];
  const why = next ? "" : " (the closest that other weights could put ahead)";
  let text = `${first} leads ${second} ${numbers}${why}, mostly on ${listed(ahead)}`;
  if (outcome === "dominates") {
    return `${text}; it is at least as good on every criterion, so no weighting puts it behind.${others}`;
  }
  if (behind.length) text += `, and is behind on ${listed(behind)}`;
  text += outcome === "necessary" ? "; it leads whatever the unknown ratings are"
    : `; it leads under ${shareText(pair.share)} of ${weightings(result)}`;
  const move = ({ entry, nearest }) => Math.abs(nearest.share - entry.share);
  const [weak] = flips.filter((flip) => flip.nearest).sort((a, b) => move(a) - move(b) || byId(a.entry, b.entry));
  if (!weak) return `${text}; no single weight flips it.${others}`;
  const { entry, nearest } = weak;
  const side = nearest.share >= entry.share ? "more" : "less";
  const turn = `${side} than ${percent(nearest.share)} (now ${percent(entry.share)})`;
  const rival = `${names[nearest.rival]} ${isCertain(result, nearest) ? "would" : "might"} lead`;
  return `${text}; if ${entry.name} weighed ${turn} ${rival}.${others}`;
}

const isCertain = ({ scores, pair }, flip) => exact(scores[flip.rival]) && exact(scores[pair.first]);

function flipWords(result, { below, above }) {
  const side = (word, flip) => flip &&
    `${names[flip.rival]} ${isCertain(result, flip) ? "leads" : "may lead"} ${word} ${percent(flip.share)}`;
  return [side("below", below), side("above", above)].filter(Boolean).join(", ") || "never flips it alone";
}
