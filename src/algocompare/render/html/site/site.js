// On every page of the site: the colours that the reader chose, kept for all pages.

(() => {
  const KEY = "algocompare-theme";
  const stored = () => {
    try { return localStorage.getItem(KEY) ?? ""; } catch { return ""; }  // a browser may refuse
  };
  const paint = (theme) => { document.documentElement.dataset.theme = theme; };
  paint(stored());
  document.documentElement.classList.add("scripted");
  document.addEventListener("DOMContentLoaded", () => {
    const select = document.querySelector("#theme");
    select.value = stored();
    select.addEventListener("change", () => {
      try { localStorage.setItem(KEY, select.value); } catch { /* it holds for this page then */ }
      paint(select.value);
    });
  });
})();
