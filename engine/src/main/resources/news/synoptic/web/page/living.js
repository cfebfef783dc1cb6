// Adds to pages that work without it: keys, and pages that renew themselves. Asks this server only.
"use strict";
(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const tell = (words) => { $("#told").textContent = words; };
  const isFront = document.body.classList.contains("front");
  const isStory = document.body.classList.contains("story");

  // A document that a request of this kind parses runs no scripts and loads nothing.
  function load(address, form) {
    return new Promise((done, failed) => {
      const request = new XMLHttpRequest();
      request.open(form ? "POST" : "GET", address);
      request.responseType = "document";
      request.onload = () =>
        request.response && request.status < 400 ? done(request) : failed(new Error(String(request.status)));
      request.onerror = () => failed(new Error("network"));
      request.send(form ?? null);
    });
  }

  const name = (element) => element.id || $("summary", element)?.textContent || "";

  // Puts fresh content in place of the old, with what was opened left open and the view where it was.
  function replace(fresh) {
    const now = $("main");
    const next = $("main", fresh);
    if (!next) { return; }
    const open = new Set(all("details[open]", now).map(name));
    all("details", next).forEach((one) => { if (open.has(name(one))) { one.open = true; } });
    const focus = document.activeElement?.id;
    const here = $(".here")?.id;
    const anchor = all("main [id]").find((one) => one.getBoundingClientRect().top >= 0);
    const top = anchor?.getBoundingClientRect().top;
    now.replaceChildren(...[...next.childNodes].map((node) => document.adoptNode(node)));
    if (here) { document.getElementById(here)?.classList.add("here"); }
    if (focus) { document.getElementById(focus)?.focus({ preventScroll: true }); }
    const same = anchor && document.getElementById(anchor.id);
    if (same && top !== undefined) { scrollBy(0, same.getBoundingClientRect().top - top); }
    document.body.dataset.renewed = String(Number(document.body.dataset.renewed ?? 0) + 1);
  }

  async function renew() {
    const request = await load(location.href);
    replace(request.response);
    document.title = request.response.title;
  }

  // Renewing waits while the reader is in the middle of a form.
  const busy = () => all("main input:not([type=hidden]), main textarea").some(
    (one) => one.type === "checkbox" ? one.checked !== one.defaultChecked : one.value !== one.defaultValue);

  function listen() {
    const address = document.body.dataset.events;
    if (!address) { return; }
    const events = new EventSource(address);
    events.addEventListener("written", async () => {
      if (busy()) { return toast("This story has changed."); }
      await renew();
      const changes = all("#changes li").length;
      tell("The story was updated" + (changes ? ": " + changes + " changes." : "."));
    });
    events.addEventListener("moved", (event) => { location.href = "/story/" + event.data; });
    const news = new Set();
    events.addEventListener("news", async (event) => {
      news.add(event.data);
      if (all("main .entry").length === 0) { news.clear(); await renew(); return; }
      toast(news.size === 1 ? "1 story has news." : news.size + " stories have news.", () => news.clear());
    });
    addEventListener("pagehide", () => events.close());
  }

  function toast(words, then) {
    let box = $(".toast");
    if (!box) {
      box = document.createElement("div");
      box.className = "toast";
      box.append(document.createElement("span"), document.createElement("button"));
      box.lastChild.textContent = "Show";
      box.lastChild.className = "quiet";
      $("main").prepend(box);
    }
    box.firstChild.textContent = words;
    box.lastChild.onclick = async () => { then?.(); await renew(); };
    tell(words);
  }

  // Small forms act without leaving the page.
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!$("button[data-key]", form)) { return; }
    event.preventDefault();
    const here = form.closest(".entry");
    try {
      const request = await load(form.action, new FormData(form));
      if (isFront || isStory) { replace(request.response); } else { location.reload(); }
      tell($("button", form).textContent + ": done.");
      if (here) { document.getElementById(here.id)?.classList.add("here"); }
    } catch {
      form.submit();
    }
  });

  const stops = () => all(isStory ? ".facts > li, .sayings > li, .timeline > li" : ".entry");
  function move(step) {
    const list = stops();
    if (!list.length) { return; }
    const at = list.findIndex((one) => one.classList.contains("here"));
    const next = list[Math.max(0, Math.min(list.length - 1, at < 0 ? 0 : at + step))];
    all(".here").forEach((one) => one.classList.remove("here"));
    next.classList.add("here");
    next.scrollIntoView({ block: "nearest" });
    $("a, summary", next)?.focus({ preventScroll: true });
  }
  function open() {
    const here = $(".here");
    const fold = here && $("details", here);
    if (isStory && fold) { fold.open = !fold.open; return; }
    (here && $("h2 a, h3 a, .title a", here))?.click();
  }
  function press(key) {
    const place = isStory || document.body.classList.contains("reading") ? $(".glance") : $(".here");
    (place && $(`button[data-key=${key}]`, place))?.click();
  }
  const go = (id) => document.getElementById(id)?.scrollIntoView();
  const keys = {
    j: () => move(1), k: () => move(-1), o: open, m: () => press("m"), s: () => press("s"),
    f: () => go("facts"), t: () => go("timeline"), w: () => go("sources"),
    "/": () => $("#q")?.focus(), "?": () => $("#keys").showModal(),
  };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, dialog");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) { return; }
    event.preventDefault();
    keys[event.key]();
  });

  listen();
})();
