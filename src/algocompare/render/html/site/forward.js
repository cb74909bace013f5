// From an address such as /compare/a--vs--b to the page that shows it, whatever folder the site lies in.
const [base, names] = location.pathname.split("/compare/");
const ids = (names ?? "").replace(/\/(index\.html)?$/, "");
if (ids.includes("--vs--")) location.replace(`${base}/compare/index.html?${ids}${location.hash}`);
