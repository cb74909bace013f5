// A comparison from the data of single algorithms, by the rules of comparison.py and report.py: rows, what is shared and by
// whom, sources numbered by first appearance, and what judge.js reads. A test compares the page with the program's.
// This file computes rows; what is on the page belongs to compare.js.

const compose = (() => {
  const UNKNOWN = { state: "unknown", text: "? unknown" };
  const isKnown = (cell) => cell.state === "value" || cell.state === "none";
  const partsOf = (cell) => (cell.state === "none" ? ["none"] : cell.items ?? [cell.text]);
  const keysOf = (cell) => (cell.state === "none" ? ["\u0000none"]
    : cell.keys ?? partsOf(cell).map((text) => text.toLowerCase()));
  const positions = (cells) => cells.map((_, place) => place);

  function grouped(cells) {  // equal things together, most widely held first, then in the order in which they appear
    const found = new Map();
    for (const place of positions(cells).filter((at) => isKnown(cells[at]))) {
      const parts = partsOf(cells[place]);
      keysOf(cells[place]).map((key) => (key === "and others" ? `${key} ${place}` : key)).forEach((key, index) => {
        if (!found.has(key)) found.set(key, { state: cells[place].state, part: parts[index], holders: [] });
        const { holders } = found.get(key);
        if (!holders.includes(place)) holders.push(place);
      });
    }
    const groups = new Map();
    for (const { state, part, holders } of found.values()) {
      const key = `${state} ${holders}`;
      if (!groups.has(key)) groups.set(key, { state, holders, parts: [] });
      groups.get(key).parts.push(part);
    }
    const byPlace = (a, b) => a.findIndex((place, at) => place !== b[at]);
    return [...groups.values()].sort((a, b) => {
      const at = byPlace(a.holders, b.holders);
      return b.holders.length - a.holders.length || (at < 0 ? 0 : a.holders[at] - b.holders[at]);
    });
  }

  function statusOf(cells, groups) {
    if (!groups.length) return "missing";
    if (groups.every((group) => group.holders.length === cells.length)) return "same";
    if (groups.some((group) => group.holders.length > 1)) return "partly";
    return cells.every(isKnown) ? "different" : "incomplete";
  }

  function rowOf(attribute, profiles) {
    if (attribute.score) {
      return { attribute, cells: profiles.map(() => UNKNOWN), groups: [], best: [], shared: [], status: "different" };
    }
    const cells = profiles.map((profile) => profile.values[attribute.id] ?? UNKNOWN);
    const groups = grouped(cells);
    const numbers = cells.filter((cell) => cell.number !== undefined).map((cell) => cell.number);
    const units = new Set(cells.filter((cell) => cell.number !== undefined).map((cell) => cell.unit));
    const comparable = attribute.numeric && numbers.length > 1 && units.size === 1;
    const gap = comparable ? Math.max(...numbers) - Math.min(...numbers) : 0;
    const top = attribute.better === "higher" ? Math.max(...numbers) : Math.min(...numbers);
    const lead = Math.min(...numbers.filter((number) => number !== top).map((number) => Math.abs(top - number)));
    const best = gap && attribute.better ? positions(cells).filter((place) => cells[place].number === top) : [];
    const status = statusOf(cells, groups);
    const saidOnce = status === "same" || cells.some((cell) => cell.items);
    const shared = saidOnce ? groups.filter((group) => group.holders.length > 1) : [];
    return { attribute, cells, groups, best, lead, shared, status };
  }

  function numberedSources(sections, profiles) {
    const order = new Map();
    for (const row of sections.flatMap((section) => section.rows)) {
      row.cells.forEach((cell, place) => (cell.places ?? []).forEach(([index, at]) => {
        const source = profiles[place].sources[index];
        if (!order.has(source.identity)) order.set(source.identity, { ...source, number: order.size + 1, used: new Set() });
        order.get(source.identity).used.add(at);
      }));
    }
    return order;
  }

  function verdictReason(profiles, schema) {
    const kinds = [...new Set(profiles.map((profile) => profile.kind))];
    if (kinds.length === 1) return "";
    const note = schema.pairings.find((entry) => kinds.length === 2 && kinds.every((kind) => entry.kinds.includes(kind)));
    const labels = kinds.map((kind) => schema.kinds[kind]).join(" and ");
    return `They are of different kinds (${labels}). ${note?.note ?? ""}`.trim();
  }

  function scoringOf(profiles, schema) {
    const without = (criterion) => profiles.filter((profile) => !(criterion.criterion in profile.utilities));
    const bounds = (id) => Object.fromEntries(profiles.map((profile) => {
      const [low, high] = profile.utilities[id];
      return [profile.id, { low, high }];
    }));
    return {
      weighable: schema.criteria.filter((entry) => !without(entry).length)
        .map((entry) => ({ ...entry, utilities: bounds(entry.criterion) })),
      excluded: schema.criteria.filter((entry) => entry.weight > 0 && without(entry).length)
        .map((entry) => ({ ...entry, names: without(entry).map((profile) => profile.name) })),
      presets: schema.presets,
      weighting: { basis: "schema", changed: [] },
    };
  }

  return (profiles, schema) => {
    const rows = schema.sections.map((section) => ({
      ...section, rows: section.attributes.map((attribute) => rowOf(attribute, profiles)) }));
    const sections = rows.map((section) => ({ ...section, rows: section.rows.filter((row) => row.status !== "missing") }))
      .filter((section) => section.rows.length);
    const scoring = scoringOf(profiles, schema);
    return {
      profiles, sections, scoring,
      reason: verdictReason(profiles, schema),
      missing: rows.flatMap((section) => section.rows).filter((row) => row.status === "missing"),
      sources: numberedSources(sections, profiles),
      report: {  // the part of the program's JSON that judge.js and report.js read
        algorithms: profiles.map(({ id, kind }) => ({ id, kind })), scoring, verdict: { failures: [], forced: false } },
    };
  };
})();
