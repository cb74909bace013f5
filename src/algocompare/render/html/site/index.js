// The catalogue's page: search, filters, order, and the choice of what to compare. State is in the address's fragment.

(() => {
  const find = (selector) => document.querySelector(selector);
  const list = find("#entries");
  const entries = [...list.children];
  const fold = (text) => text.normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const names = new Map(entries.map((entry) => [entry, fold(entry.dataset.names)]));
  const texts = new Map(entries.map((entry) => [entry, ` ${fold(entry.dataset.names)} ${fold(entry.textContent)} ${fold(entry.dataset.more)}`]));
  const controls = ["q", "kind", "task", "sort"].map((id) => find(`#${id}`));

  function rank(entry, words) {  // 0 whole name, 1 start of a name, 2 inside a name, 3 elsewhere
    const query = words.join(" ");
    if (!query) return 0;
    const own = ` ${names.get(entry)} `;
    if (entry.dataset.names.split("|").some((name) => fold(name) === query)) return 0;
    if (entry.dataset.names.split("|").some((name) => fold(name).startsWith(query))) return 1;
    return words.every((word) => own.includes(` ${word}`)) ? 2 : 3;
  }

  function show() {
    const [query, kind, task, sort] = controls.map((control) => control.value);
    const words = fold(query).split(" ").filter(Boolean);
    const fits = (entry) => (!kind || entry.dataset.kind === kind)
      && (!task || entry.dataset.tasks.split("|").includes(task)) && words.every((word) => texts.get(entry).includes(` ${word}`));
    const year = (entry) => Number(entry.dataset.year) || 0;
    const byName = (a, b) => entries.indexOf(a) - entries.indexOf(b);
    const order = { name: byName, newest: (a, b) => year(b) - year(a) || byName(a, b),
      oldest: (a, b) => (year(a) || 9999) - (year(b) || 9999) || byName(a, b) }[sort] ?? byName;
    const shown = entries.filter(fits).sort((a, b) => rank(a, words) - rank(b, words) || order(a, b));
    for (const entry of entries) entry.hidden = !shown.includes(entry);
    list.append(...shown);
    find("#count").textContent = shown.length === entries.length ? `${entries.length} algorithms`
      : `${shown.length} of ${entries.length} algorithms`;
    find("#nothing").hidden = shown.length > 0;
  }

  function write() {
    const parts = controls.filter((control) => control.value && control.value !== "name")
      .map((control) => `${control.id}=${encodeURIComponent(control.value)}`);
    history.replaceState(null, "", parts.length ? `#${parts.join("&")}` : location.pathname + location.search);
  }

  function read() {
    const state = new URLSearchParams(location.hash.slice(1));
    for (const control of controls) control.value = state.get(control.id) ?? (control.id === "sort" ? "name" : "");
    show();
  }

  const chosen = [];
  function choose(box) {
    const id = box.value;
    if (box.checked) chosen.push(id);
    else chosen.splice(chosen.indexOf(id), 1);
    const full = chosen.length >= 4;
    for (const other of document.querySelectorAll("#entries input")) other.disabled = full && !other.checked;
    find("#chosen").hidden = !chosen.length;
    const label = (entry) => find(`#entries [value="${entry}"]`).dataset.name;
    find("#chosen span").textContent = chosen.map(label).join(" vs ") + (chosen.length < 2 ? ": choose one more" : "");
    const go = find("#chosen a");
    go.hidden = chosen.length < 2;
    go.href = `compare/index.html?${chosen.join("--vs--")}`;
  }

  for (const control of controls) control.addEventListener("input", () => { show(); write(); });
  find("#filters").addEventListener("submit", (event) => event.preventDefault());
  find("#clear").addEventListener("click", () => {
    document.querySelectorAll("#entries input:checked").forEach((box) => { box.checked = false; choose(box); });
  });
  list.addEventListener("change", (event) => choose(event.target));
  window.addEventListener("hashchange", read);
  document.querySelectorAll("#entries input").forEach((box) => { box.checked = false; });
  read();
})();
