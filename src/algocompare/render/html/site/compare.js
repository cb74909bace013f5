// The compare page of the site: which names are asked for, loading their data, and the report as elements of the page.
// Rows come from compose.js, figures and sentences of the verdict from report.js, which is loaded when the page stands.

(() => {
  const MOST = 4;
  const BETWEEN = "--vs--";
  const GRADES = { measured: "m", reported: "r", derived: "d", judged: "j", unverified: "u" };
  const find = (selector) => document.querySelector(selector);
  const taken = new Map();
  window.siteData = (key, table) => taken.set(key, table);

  function load(address) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.addEventListener("load", resolve);
      script.addEventListener("error", () => reject(new Error(`${address} cannot be read`)));
      script.src = address;
      document.head.append(script);
    });
  }

  // ---------------------------------------------------------------- elements

  function element(name, attributes = {}, ...children) {
    const vector = ["svg", "rect"].includes(name);
    const node = vector ? document.createElementNS("http://www.w3.org/2000/svg", name) : document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value !== undefined) node.setAttribute(key, value);
    node.append(...children.filter((child) => child !== undefined));
    return node;
  }

  const linked = (text) => (/^https?:\/\/\S+$/.test(text) ? element("a", { href: text, rel: "noreferrer" }, text) : text);
  const bar = (height, ...parts) => element("svg", { height, "aria-hidden": "true" }, ...parts.map(([kind, width]) =>
    element("rect", { class: kind, width, height, rx: height / 2 })));

  function evidence(report, row, place) {  // one mark, or none where there is nothing to mark
    const cell = row.cells[place];
    if (row.attribute.computed || !cell.places) return [];
    const profile = report.profiles[place];
    const places = cell.places.map(([index, at]) => [report.sources.get(profile.sources[index].identity).number, at]);
    const id = `e-${row.attribute.id}-${place}`;
    const link = (number, text, label) => element("a", { href: `#source-${number}`, "aria-label": label }, text);
    const numbers = [...new Set(places.map(([number]) => number))].flatMap((number, at) =>
      [...(at ? [","] : []), link(number, String(number), `Source ${number}`)]);
    const opens = element("button", { type: "button", popovertarget: id,
      "aria-label": `Evidence for ${row.attribute.label} of ${profile.name}: ${cell.evidence}` }, GRADES[cell.evidence]);
    const line = (...children) => element("span", { class: "line" }, ...children);
    const grade = cell.evidence[0].toUpperCase() + cell.evidence.slice(1);
    return [" ", element("span", { class: "mark" }, "[", opens, ...numbers, "]"),
      element("span", { popover: "", id, class: "evidence" }, element("strong", {}, `${profile.name}: ${row.attribute.label}`),
        line(element("em", {}, `${grade}.`), ` ${cell.because ?? ""}`), ...(cell.note ? [line(cell.note)] : []),
        ...places.map(([number, at]) => line(link(number, `Source ${number}`), `: ${at}`)))];
  }

  function content({ items, text, rated, marks }) {
    const list = items.length > 1 ? [element("ul", {}, ...items.map((item) => element("li", {}, linked(item))))]
      : [linked(items[0] ?? text)];
    if (rated === undefined) return [...list, ...marks];
    const rating = bar(4, ["rail", "100%"], ["fill", `${rated}%`]);
    rating.setAttribute("class", "rating");
    return [...list, ...marks, rating];
  }

  // ---------------------------------------------------------------- sections

  function ratedOf({ attribute }, cell) {
    const [low, high] = attribute.scale ?? [];
    return attribute.scale && cell.number !== undefined ? 100 * (cell.number - low) / (high - low) : undefined;
  }

  function sharedPart(report, row, group, marked) {
    const count = report.profiles.length;
    const whole = count === 2 ? "Both" : "All";
    const who = group.holders.length === count ? whole : group.holders.map((place) => report.profiles[place].name).join(", ");
    const marks = group.holders.filter((place) => !marked.has(place)).flatMap((place) => evidence(report, row, place));
    group.holders.forEach((place) => marked.add(place));
    const rated = ratedOf(row, row.cells[group.holders[0]]);
    return element("div", {}, element("span", { class: "who" }, who), " ",
      ...content({ items: group.parts, text: "", rated, marks }));
  }

  function cellOf(report, row, place) {
    const cell = row.cells[place];
    if (row.attribute.score) {
      return element("td", { class: "value", role: "cell" }, element("span", { class: "name" }, report.profiles[place].name),
        element("span", { "data-score": place }));
    }
    const partly = row.shared.some((group) => group.holders.includes(place));
    const own = row.groups.filter((group) => group.holders.length === 1 && group.holders[0] === place);
    const items = partly ? own.flatMap((group) => group.parts) : cell.items ?? [];
    const isBest = row.best.includes(place) && !partly;
    const better = isBest ? ` (better by ${Number(row.lead.toPrecision(6))})` : "";
    const node = element("td", { class: `${partly ? "value" : cell.state} ${isBest ? "best" : ""}`, role: "cell" });
    if (partly && !items.length) return node;
    node.append(element("span", { class: "name" }, report.profiles[place].name));
    if (row.shared.length && items.length) node.append(element("span", { class: "who" }, "only"), " ");
    if (partly) node.append(...content({ items, text: "", marks: [] }));
    else {
      const marks = evidence(report, row, place);
      node.append(...content({ items, text: (cell.text ?? "") + better, rated: ratedOf(row, cell), marks }));
    }
    return node;
  }

  function rowElement(report, row) {
    const { attribute, status, shared } = row;
    const marked = new Set();
    const cells = status === "same" ? [] : report.profiles.map((_, place) => cellOf(report, row, place));
    const own = cells.some((cell) => cell.childNodes.length);
    const head = element("th", { scope: "row", role: "rowheader", rowspan: shared.length && own ? 2 : 1 },
      element("span", { class: "label" }, element("span", { "aria-hidden": "true" }, attribute.emoji), ` ${attribute.label}`),
      element("span", { class: "about" }, attribute.description));
    const line = (...parts) => element("tr", { role: "row" }, ...parts);
    const both = shared.length ? [element("td", { role: "cell", colspan: report.profiles.length, class: "shared" },
      ...shared.map((group) => sharedPart(report, row, group, marked)))] : [];
    const lines = both.length && own ? [line(head, ...both), line(...cells)] : [line(head, ...both, ...(own ? cells : []))];
    return element("tbody", { role: "rowgroup", "data-status": status, "data-attribute": attribute.id }, ...lines);
  }

  function sectionElement(report, { id, title, rows }) {
    const alike = rows.every((row) => row.status === "same") ? "alike" : "";
    const heads = report.profiles.map(({ name }) => element("th", { scope: "col", role: "columnheader" }, name));
    const top = element("tr", { role: "row" }, element("td", { role: "cell" }), ...heads);
    const table = element("table", { role: "table", class: `n${report.profiles.length}` },
      element("thead", { role: "rowgroup" }, top), ...rows.map((row) => rowElement(report, row)));
    return element("section", { id, class: `facts ${alike}`, "aria-labelledby": `h-${id}`, tabindex: -1 },
      element("h2", { id: `h-${id}` }, title),
      element("div", { class: "scroll", role: "region", "aria-label": `${title}, table`, tabindex: 0 }, table));
  }

  function scoreElement({ name }) {
    const track = bar(10, ["rail", "100%"], ["open", "0%"], ["fill", "0%"]);
    return element("li", {}, element("span", { class: "name" }, name), element("span", { class: "score" }, "–"), track,
      element("span", { class: "known muted" }));
  }

  function pairsTable({ profiles }) {
    const heads = profiles.map(({ name }) => element("th", { scope: "col" }, name));
    const rows = profiles.map(({ name }, row) => element("tr", {}, element("th", { scope: "row" }, name),
      ...profiles.map((_, column) => element("td", { "data-pair": `${row}-${column}` }, "·"))));
    return element("table", { class: "plain", id: "pairs" },
      element("thead", {}, element("tr", {}, element("th", { scope: "col" }, "Ahead of"), ...heads)),
      element("tbody", {}, ...rows));
  }

  function alternativeElement(entry, first) {
    const said = (kind, sign, text) => (text
      ? [element("p", { class: kind }, element("span", { "aria-hidden": "true" }, sign), ` ${text}`)] : []);
    return element("li", {}, element("h3", {}, element("a", { href: `../algorithms/${entry.id}.html` }, entry.name)),
      element("p", { class: "muted" }, entry.similarity),
      ...(entry.known_for ? [element("p", {}, `Known for ${entry.known_for}`)] : []),
      ...said("gain", "+", entry.better), ...said("cost", "−", entry.worse),
      element("p", {}, element("a", { href: `?${first}${BETWEEN}${entry.id}` }, "Compare")));
  }

  function sourceElement(source) {
    const address = /^https?:/.test(source.link)
      ? element("a", { href: source.link, rel: "noreferrer" }, source.short) : source.link;
    return element("li", { id: `source-${source.number}`, value: source.number, tabindex: -1 },
      element("cite", {}, source.title), `. ${source.authors} (${source.year}). `, address, " ",
      element("span", { class: "muted" }, `Used: ${[...source.used].join("; ")}.`));
  }

  // ---------------------------------------------------------------- the page

  function fill(report) {
    const { profiles, scoring, reason } = report;
    const inPlay = new Set(scoring.weighable.map((entry) => entry.criterion));
    for (const row of document.querySelectorAll("[data-criterion]")) {
      if (!inPlay.has(row.dataset.criterion)) row.remove();
    }
    document.title = profiles.map(({ name }) => name).join(" vs ");
    find("h1").replaceChildren(...profiles.flatMap(({ name }, at) =>
      [...(at ? [" ", element("small", {}, "vs"), " "] : []), element("a", { href: `../algorithms/${profiles[at].id}.html` }, name)]));
    find("#before").textContent = reason && `No claim that one is better. ${reason}`;
    find(".scores").replaceChildren(...profiles.map(scoreElement));
    find("#excluded").replaceChildren(...scoring.excluded.map(({ label, names }) => element("p", { class: "muted" },
      `${label} has no part in the score: it does not apply to ${names.join(" and ")}.`)));
    if (profiles.length > 2) find("#all").append(pairsTable(report));
    else find("#all").parentElement.remove();
    find("#facts").replaceChildren(...report.sections.map((section) => sectionElement(report, section)));
    find("#contents").append(...report.sections.map(({ id, title, rows }) => element("li",
      { class: rows.every((row) => row.status === "same") ? "alike" : "" }, element("a", { href: `#${id}` }, title))));
    const [first] = profiles;
    const others = first.alternatives.filter(({ id }) => !profiles.some((profile) => profile.id === id)).slice(0, 5);
    find("#h-alternatives").textContent = `Alternatives to ${first.name}`;
    find("#alternatives .cards").append(...others.map((entry) => alternativeElement(entry, first.id)));
    find("#no-alternatives").hidden = others.length > 0;
    find("#sources ol").append(...[...report.sources.values()].map(sourceElement));
    find("#left-out").hidden = !report.missing.length;
    find("#left-out span").textContent = report.missing.map((row) => row.attribute.label).join(", ");
    find("#report").textContent = JSON.stringify(report.report);
    document.body.classList.add("chosen");
  }

  function choosers(chosen) {
    const form = find("#choose");
    const [template] = form.querySelectorAll("label");
    for (let at = 0; at < MOST; at++) {
      const label = at ? template.cloneNode(true) : template;
      label.querySelector("span").textContent = at < 2 ? `Algorithm ${at + 1}` : `Algorithm ${at + 1} (optional)`;
      label.querySelector("select").value = chosen[at] ?? "";
      if (at) form.querySelector("button").before(label);
    }
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const ids = [...new Set([...form.querySelectorAll("select")].map((entry) => entry.value).filter(Boolean))];
      if (ids.length < 2) say("Choose two different algorithms or more.");
      else location.assign(`${location.pathname}?${ids.join(BETWEEN)}${location.hash.includes("=") ? location.hash : ""}`);
    });
  }

  function say(text) {
    find("#message").textContent = text;
    find("#message").hidden = !text;
  }

  async function start() {
    const asked = decodeURIComponent(location.search.slice(1)).split(BETWEEN).map((id) => id.trim()).filter(Boolean);
    const known = new Set([...find("#choose select").options].map((option) => option.value));
    const ids = [...new Set(asked)].filter((id) => known.has(id)).slice(0, MOST);
    const strange = asked.filter((id) => !known.has(id));
    choosers(ids);
    const twice = asked.length > new Set(asked).size ? "One name stands there twice." : "";
    const more = asked.length > MOST ? `Up to ${MOST} are compared here; the program takes eight.` : "";
    const one = asked.length && ids.length < 2 ? "Choose one more to compare." : "";
    const unknown = strange.length ? `There is no algorithm ${strange.join(", ")} here.` : "";
    say([unknown, twice, more, one].filter(Boolean).join(" "));
    if (ids.length < 2) return;
    await Promise.all(["schema", ...ids].map((name) => load(`../data/${name}.js`)));
    fill(compose(ids.map((id) => taken.get(id)), taken.get("schema")));
    await load("../assets/report.js");
  }

  start().catch((error) => say(`${error.message}.`));
})();
