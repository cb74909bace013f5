
// The page itself: controls, what they redraw, and the state in the address. Joined to judge.js in one script element.
// What the page shows at load is the template's; this file must not compute a figure of its own.

// ---------------------------------------------------------------- drawing

const set = (node, values) => Object.entries(values).forEach(([name, value]) => node.setAttribute(name, value));
const rowOf = (table, id) => find(`.${table} [data-criterion="${id}"]`);

function draw(result) {
  const { play, scores, known, pair, pairs, leads } = result;
  find("#weighed").textContent = weighedWords(result);
  all(".scores li").forEach((item, place) => {
    const score = scores[place] ?? { low: 0, high: 0 };
    item.classList.toggle("front", Boolean(leads) && place === pair.first);
    item.querySelector(".score").textContent = scores.length ? scoreText(score) : "–";
    item.querySelector(".known").textContent =
      known[place] < 1 ? `${percent(known[place])} of the weight is known` : "all ratings known";
    set(item.querySelector(".open"), { width: `${10 * score.high}%` });
    set(item.querySelector(".fill"), { width: `${10 * score.low}%` });
  });
  for (const cell of all("[data-score]")) {
    cell.textContent = scores.length ? scoreText(scores[cell.dataset.score]) : "–";
  }
  for (const { id } of criteria) {
    const share = play.find((entry) => entry.id === id)?.share ?? 0;
    rowOf("sliders", id).querySelector(".share").textContent = percent(share);
    set(rowOf("sliders", id).querySelector("input"), { "aria-valuetext": `${percent(share)} of the weight` });
  }
  find("#behind").hidden = !pair;
  find("[data-part=behind]").hidden = !pair;
  if (pair) drawPair(result);
  if (find("#pairs")) pairs.forEach(drawCells);
}

function drawCells({ first, second, outcome, share }) {
  const sign = { too_close: "~ ", open: "? ", tie: "= " }[outcome] ?? "";
  const firm = { dominates: "dominates", necessary: "sure" }[outcome];
  const back = { low: 1 - share.high, high: 1 - share.low };
  find(`[data-pair="${first}-${second}"]`).textContent = firm ?? sign + shareText(share);
  find(`[data-pair="${second}-${first}"]`).textContent = firm ? "–" : sign + shareText(back);
}

function drawPair(result) {
  const { pair, play, flips, byOrder } = result;
  const [first, second] = [names[pair.first], names[pair.second]];
  const near = byOrder ? "" : `, ${shareText(pair.near)} of those near yours`;
  find("#robust").textContent =
    `${first} is ahead of ${second} under ${shareText(pair.share)} of ${weightings(result)}${near}.`;
  find("[data-first]").textContent = first;
  find("[data-second]").textContent = second;
  const { margin, parts } = printedMargin(result);
  const total = margin === null ? scoreText(pair.margin, 2) : fixed(margin, 2);
  find("#margin").textContent = `Margin: ${total} of 10 points.`;
  const widest = Math.max(...pair.amounts.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]));
  const unit = Math.ceil(4 * widest) / 4 || 1;
  find("#flips").hidden = !flips.length;
  for (const { id } of criteria) {
    const k = play.findIndex((entry) => entry.id === id);
    rowOf("chart", id).hidden = k < 0;
    rowOf("rulers", id).hidden = k < 0;
    if (k >= 0) drawBar(rowOf("chart", id), pair.amounts[k], parts[k], unit);
    if (k >= 0 && flips.length) drawRuler(rowOf("rulers", id), flips[k], result);
  }
}

function drawBar(row, amount, printed, unit) {
  const [left, right] = exact(amount) ? [Math.min(0, amount.low), Math.max(0, amount.high)] : [amount.low, amount.high];
  set(row.querySelector("rect"), { x: `${50 + 50 * left / unit}%`, width: `${50 * (right - left) / unit}%`,
    class: exact(amount) ? (amount.high > 0 ? "fill" : "rival") : "open" });
  row.querySelector(".points").textContent = signed(printed) + (exact(amount) ? "" : ` to ${signed(amount.high)}`);
}

function drawRuler(row, turn, result) {
  const [below, above] = [100 * (turn.below?.share ?? 0), 100 * (turn.above?.share ?? 1)];
  set(row.querySelector(".below"), { width: `${below}%` });
  set(row.querySelector(".above"), { x: `${above}%`, width: `${100 - above}%` });
  set(row.querySelector("circle"), { cx: `${100 * turn.entry.share}%` });
  row.querySelector(".turns").textContent = `now ${percent(turn.entry.share)}; ${flipWords(result, turn)}`;
}

// ---------------------------------------------------------------- controls and the address

const sliderOf = (id) => find(`#w-${id}`);
const asGiven = Object.fromEntries(criteria.map((entry) => [entry.id, entry.weight]));
const basisAtLoad = find("#basis")?.textContent;
let weights = asGiven;

function scaled(given) {  // sliders run from 0 to 100: weights that fit there stay as they are
  const numbers = criteria.map((entry) => given[entry.id] ?? 0);
  const top = Math.max(...numbers);
  const factor = top > 100 || top < 5 ? 100 / (numbers.reduce((sum, x) => sum + x, 0) || 1) : 1;
  return Object.fromEntries(criteria.map((entry, k) => [entry.id, numbers[k] * factor]));
}

const sameWeights = (given, other) => criteria.every(({ id }) => (given[id] ?? 0) === (other[id] ?? 0));

// Shares of all weightings do not depend on the weights, only on which criteria have one.
const sameCriteria = (given) => scoring.weighting.basis !== "order" &&
  criteria.every(({ id }) => (given[id] > 0) === (asGiven[id] > 0));

function apply(given) {
  weights = given;
  const original = sameWeights(given, asGiven);
  const preset = scoring.presets.find((entry) => sameWeights(given, entry.weights));
  find("#basis").textContent = original ? basisAtLoad : preset ? `preset ${preset.id}` : "yours";
  for (const node of all("[data-fixed]")) {
    node.hidden = !(original || (node.dataset.fixed === "criteria" && sameCriteria(given)));
  }
  for (const button of all("[data-preset]")) {
    set(button, { "aria-pressed": String(button.dataset.preset === preset?.id) });
  }
  const shown = scaled(given);
  for (const { id } of criteria) sliderOf(id).value = shown[id];
  const plain = original && scoring.weighting.basis === "schema" && !scoring.weighting.changed.length;
  const options = (plain ? [] : criteria).map(({ id }) => `--weight ${id}=${Number(shown[id].toFixed(4))}`);
  find("#command").textContent = ["algocompare", ...ids, ...options].join(" ");
  draw(judge(given, original && scoring.weighting.basis === "order"));
}

const pressed = (id) => find(`#${id}`)?.getAttribute("aria-pressed") === "true";
const switches = Object.fromEntries(["compact", "diff"].map((id) => [id, pressed(id)]));

function press(id, on) {
  if (find(`#${id}`)) set(find(`#${id}`), { "aria-pressed": String(on) });
  document.body.classList.toggle(id, on);
}

function paint(theme) {
  find("#theme").value = theme;
  document.documentElement.dataset.theme = theme;
}

const themeAtLoad = find("#theme").value;

function readAddress() {
  const state = new URLSearchParams(location.hash.slice(1));
  for (const id in switches) press(id, state.has(id) ? state.get(id) === "1" : switches[id]);
  paint(["light", "dark"].includes(state.get("theme")) ? state.get("theme") : themeAtLoad);
  if (!find("#weights")) return;
  const given = Object.fromEntries((state.get("w") ?? "").split(",").map((part) => part.split(":")));
  const number = (text) => (Number(text) >= 0 && Number(text) < Infinity ? Number(text) : 0);
  apply(state.has("w") ? Object.fromEntries(criteria.map(({ id }) => [id, number(given[id])])) : asGiven);
}

function writeAddress() {
  const given = criteria.map(({ id }) => `${id}:${weights[id] ?? 0}`).join(",");
  const parts = sameWeights(weights, asGiven) ? [] : [`w=${given}`];
  for (const id in switches) if (pressed(id) !== switches[id]) parts.push(`${id}=${Number(pressed(id))}`);
  if (find("#theme").value !== themeAtLoad) parts.push(`theme=${find("#theme").value}`);
  history.replaceState(null, "", parts.length ? `#${parts.join("&")}` : location.href.split("#")[0]);
}

function follow(event) {  // links inside the page keep the state that is in the address
  const link = event.target.closest('a[href^="#"]');
  link?.closest("[popover]")?.hidePopover();
  if (!link || !location.hash.includes("=")) return;
  event.preventDefault();
  const target = document.getElementById(link.hash.slice(1));
  target.scrollIntoView();
  target.focus({ preventScroll: true });
}

function listen() {
  const act = (node, type, action) => node?.addEventListener(type, () => { action(); writeAddress(); });
  for (const id in switches) act(find(`#${id}`), "click", () => press(id, !pressed(id)));
  act(find("#theme"), "change", () => paint(find("#theme").value));
  act(find("#reset"), "click", () => apply(asGiven));
  for (const preset of scoring.presets) {
    act(find(`[data-preset="${preset.id}"]`), "click", () => apply({ ...preset.weights }));
  }
  for (const { id } of find("#weights") ? criteria : []) {
    sliderOf(id).addEventListener("input", () => apply({ ...scaled(weights), [id]: Math.round(sliderOf(id).value) }));
    sliderOf(id).addEventListener("change", writeAddress);
  }
  document.addEventListener("click", follow);
  window.addEventListener("hashchange", () => { if (!location.hash || location.hash.includes("=")) readAddress(); });
}

document.documentElement.classList.add("scripted");
// For the console, and for the test that compares with the program.
window.algocompare = { judge, weighedWords, flipWords, printedMargin };
listen();
readAddress();
