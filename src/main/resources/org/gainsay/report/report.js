(() => {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const root = document.documentElement;
  root.classList.remove("static");
  root.classList.add("tabbed");

  const findings = [...document.querySelectorAll("#findings > .finding")];
  const byNumber = new Map(findings.map((f) => [Number(f.dataset.n), f]));
  const data = JSON.parse(byId("data").textContent);

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };

  // ---- light and dark
  const theme = byId("theme");
  const darkSystem = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : darkSystem.matches);
  const showTheme = () => {
    theme.setAttribute("aria-pressed", String(isDark()));
    if (graph) graph.style(graphStyle());
  };
  theme.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    showTheme();
  });
  darkSystem.addEventListener("change", () => showTheme());

  // ---- views
  const tabs = [...document.querySelectorAll('[role="tab"]')];
  const panels = tabs.map((tab) => byId(tab.getAttribute("aria-controls")));
  panels.forEach((panel, i) => {
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", tabs[i].id);
  });
  const opened = new Set();
  const show = (name, focus) => {
    tabs.forEach((tab, i) => {
      const on = panels[i].id === name;
      tab.setAttribute("aria-selected", String(on));
      tab.tabIndex = on ? 0 : -1;
      panels[i].hidden = !on;
      if (on && focus) tab.focus();
    });
    const filtered = name === "findings" || name === "graph";
    byId("filters").hidden = !filtered;
    byId("found-line").hidden = !filtered;
    if (name === "timeline" && !opened.has(name)) drawTimeline();
    if (name === "graph") drawGraph();
    opened.add(name);
  };
  tabs.forEach((tab, i) => {
    tab.addEventListener("click", () => {
      show(panels[i].id, false);
      if (panels[i].id === "graph") tab.parentElement.scrollIntoView({ block: "start" });
    });
    tab.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      const to = event.key === "Home" ? 0 : event.key === "End" ? tabs.length - 1 : step && (i + step + tabs.length) % tabs.length;
      if (to === undefined) return;
      event.preventDefault();
      show(panels[to].id, true);
    });
  });

  // ---- filters
  const form = byId("filters");
  const fields = ["search", "verdict", "type", "speaker", "document", "score"].map(byId);
  const [search, verdict, type, speaker, documentChoice, score] = fields;
  let texts;
  const textOf = (i) => {
    if (!texts) texts = findings.map((f) => f.textContent.toLowerCase());
    return texts[i];
  };
  const holds = (numbers, wanted) => !wanted || ` ${numbers} `.includes(` ${wanted} `);
  let matching = findings;
  const filter = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const least = Number(score.value);
    byId("score-value").textContent = least.toFixed(2);
    matching = findings.filter((f, i) =>
      (!verdict.value || f.dataset.verdict === verdict.value) &&
      (!type.value || f.dataset.type === type.value) &&
      Number(f.dataset.score) >= least &&
      holds(f.dataset.speakers, speaker.value) &&
      holds(f.dataset.documents, documentChoice.value) &&
      words.every((word) => textOf(i).includes(word)));
    const kept = new Set(matching);
    for (const f of findings) {
      const hide = !kept.has(f);
      if (f.hidden !== hide) f.hidden = hide;
    }
    byId("none").hidden = matching.length > 0 || findings.length === 0;
    byId("clear").hidden = matching.length === findings.length;
    byId("shown").textContent = matching.length === findings.length
      ? `${findings.length.toLocaleString("en")} ${findings.length === 1 ? "finding" : "findings"}, the surest first`
      : `${matching.length.toLocaleString("en")} of ${findings.length.toLocaleString("en")} findings`;
    if (!byId("graph").hidden) drawGraph();
  };
  let waiting;
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, findings.length > 500 ? 150 : 0);
  });
  for (const field of fields.slice(1)) field.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  const clear = () => {
    form.reset();
    filter();
  };
  byId("clear").addEventListener("click", () => {
    clear();
    search.focus();
  });

  // ---- going to a finding
  let current;
  const goTo = (finding) => {
    if (finding.hidden) clear();
    show("findings", false);
    current?.classList.remove("current");
    current = finding;
    finding.classList.add("current");
    finding.focus({ preventScroll: true });
    finding.scrollIntoView({ block: "start" });
  };
  const step = (by) => {
    if (matching.length === 0) return;
    const at = matching.indexOf(current);
    const next = at < 0 ? (by > 0 ? 0 : matching.length - 1) : Math.min(Math.max(at + by, 0), matching.length - 1);
    goTo(matching[next]);
  };
  const followHash = () => {
    const target = location.hash.startsWith("#f-") && byId(location.hash.slice(1));
    if (target) goTo(target);
  };
  addEventListener("hashchange", followHash);

  // ---- keys
  const help = byId("help");
  byId("help-open").addEventListener("click", () => help.showModal());
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    const typing = event.target.closest("input, select, textarea");
    if (typing) {
      if (event.key === "Escape") typing.blur();
      return;
    }
    if (!byId("keys-on").checked) return;
    const act = {
      "/": () => {
        if (form.hidden) show("findings", false);
        search.focus();
      },
      j: () => step(1),
      k: () => step(-1),
      e: () => {
        const why = current?.querySelector(".why");
        if (why) why.open = !why.open;
      },
      1: () => show(panels[0].id, true),
      2: () => show(panels[1].id, true),
      3: () => show(panels[2].id, true),
      4: () => show(panels[3].id, true),
      "?": () => help.showModal(),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  // ---- timeline
  const whose = byId("whose");
  const events = byId("events");
  const drawTimeline = () => {
    events.replaceChildren();
    let lastDate;
    for (const [who, date, before, quote, after, title, how, found, link] of data.claims) {
      if (String(who) !== whose.value) continue;
      const item = element("li", found.length ? "found" : "");
      const shownDate = date || "no date";
      item.append(element("p", "when", shownDate === lastDate ? "" : shownDate));
      lastDate = shownDate;
      const what = element("div", "what");
      const said = element("p", "said");
      said.append(before, element("mark", "", quote), after);
      const source = element("p", "source");
      source.append(element("cite", "", title), how ? `, ${how} ` : " ");
      if (link) {
        const open = element("a", "open", "Open at the sentence");
        open.href = link;
        open.target = "_blank";
        open.rel = "noopener noreferrer";
        source.append(open);
      }
      what.append(said, source);
      if (found.length) {
        const jumps = element("p", "jumps");
        for (const number of found) {
          const jump = element("button", "jump", `Finding ${number}`);
          jump.type = "button";
          jump.addEventListener("click", () => goTo(byNumber.get(number)));
          jumps.append(jump);
        }
        what.append(jumps);
      }
      item.append(what);
      events.append(item);
    }
    if (!events.firstChild) events.append(element("li", "empty", "No named speaker was found."));
  };
  whose.addEventListener("input", drawTimeline);

  // ---- graph
  const MOST_EDGES = 120;
  let graph;
  let drawn;
  const colour = (name) => getComputedStyle(root).getPropertyValue(`--${name}`).trim();
  const short = (text, length) => (text.length > length ? `${text.slice(0, length).replace(/\s+\S*$/, "")} …` : text);
  const WIDTH = 210;
  const GRAPH_FONT = "Georgia, Liberation Serif, serif";
  const ruler = document.createElement("canvas").getContext("2d");
  ruler.font = `13px ${GRAPH_FONT}`;
  const wrapped = (text) => {
    const lines = [""];
    for (const word of text.split(" ")) {
      const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
      if (lines.at(-1) && ruler.measureText(longer).width > WIDTH) lines.push(word);
      else lines[lines.length - 1] = longer;
    }
    return lines;
  };
  const graphStyle = () => [
    {
      selector: "node",
      style: {
        shape: "round-rectangle", width: WIDTH + 24, height: "data(height)", "background-color": colour("paper"),
        "border-width": 1, "border-color": colour("soft"), label: "data(label)", color: colour("ink"), "font-size": 13,
        "font-family": GRAPH_FONT, "text-wrap": "wrap", "text-max-width": WIDTH + 40, "text-valign": "center",
        "text-halign": "center", "text-justification": "left", "line-height": 1.3,
      },
    },
    {
      selector: "edge",
      style: {
        width: "mapData(score, 0, 1, 1, 4)", "curve-style": "bezier", label: "data(type)", "font-size": 11,
        "font-family": "Segoe UI, Roboto, Liberation Sans, sans-serif", color: colour("soft"), "text-background-color": colour("raised"),
        "text-background-opacity": 1, "text-background-padding": 3, "line-color": colour("contradiction"),
      },
    },
    { selector: 'edge[verdict = "tension"]', style: { "line-color": colour("tension"), "line-style": "dashed" } },
    { selector: 'edge[verdict = "reversal"]', style: { "line-color": colour("reversal"), "line-style": "dotted" } },
    { selector: ":selected", style: { "border-width": 3, "border-color": colour("link"), "underlay-color": colour("link"), "underlay-opacity": 0.15 } },
  ];
  const graphElements = (shown) => {
    const nodes = new Map();
    const edges = [];
    for (const f of shown) {
      const ends = [...f.querySelectorAll("figure")].map((side) => {
        const id = `c${side.dataset.claim}`;
        if (!nodes.has(id)) {
          const who = side.querySelector(".speaker").textContent;
          const lines = [short(who, 34), ...wrapped(`“${short(side.querySelector("mark").textContent, 120)}”`)];
          nodes.set(id, { group: "nodes", data: { id, label: lines.join("\n"), height: lines.length * 17 + 22 } });
        }
        return id;
      });
      edges.push({
        group: "edges",
        data: {
          id: `f${f.dataset.n}`, source: ends[0], target: ends[1], number: Number(f.dataset.n),
          verdict: f.dataset.verdict, type: f.dataset.type.replace(/-/g, " "), score: Number(f.dataset.score),
        },
      });
    }
    return [...nodes.values(), ...edges];
  };
  const pick = (numbers) => {
    const picked = byId("picked");
    picked.replaceChildren();
    for (const number of numbers) {
      const copy = byNumber.get(number).cloneNode(true);
      copy.removeAttribute("id");
      copy.removeAttribute("tabindex");
      copy.removeAttribute("aria-labelledby");
      copy.classList.remove("current");
      copy.querySelectorAll("[id]").forEach((e) => e.removeAttribute("id"));
      copy.hidden = false;
      const go = element("button", "quiet", "Show in the list");
      go.type = "button";
      go.addEventListener("click", () => goTo(byNumber.get(number)));
      copy.append(go);
      picked.append(copy);
    }
    if (!numbers.length) picked.append(element("p", "empty", "Pick a line or a claim."));
  };
  const drawGraph = () => {
    if (typeof cytoscape === "undefined") return;
    const shown = matching.slice(0, MOST_EDGES);
    const key = shown.map((f) => f.dataset.n).join(" ");
    if (graph && key === drawn) return;
    drawn = key;
    byId("graph-limit").textContent = matching.length > shown.length ? `Shown are the ${shown.length} surest of ${matching.length}; filter to see others.` : "";
    graph?.destroy();
    graph = cytoscape({
      container: byId("canvas"), elements: graphElements(shown), style: graphStyle(),
      minZoom: 0.05, maxZoom: 3, selectionType: "single",
      layout: { name: "cose", numIter: shown.length > 40 ? 200 : 1000, animate: false, randomize: false, fit: true, padding: 30, nodeDimensionsIncludeLabels: true,
        nodeRepulsion: () => 60000, idealEdgeLength: () => 50, nodeOverlap: 20, componentSpacing: 60, gravity: 0.6 },
    });
    graph.on("tap", "edge", (event) => pick([event.target.data("number")]));
    graph.on("tap", "node", (event) => pick(event.target.connectedEdges().map((edge) => edge.data("number"))));
    pick([]);
    byId("canvas").gainsay = graph;
  };
  const zoom = (by) => graph && graph.zoom({ level: graph.zoom() * by, renderedPosition: { x: graph.width() / 2, y: graph.height() / 2 } });
  byId("zoom-in").addEventListener("click", () => zoom(1.25));
  byId("zoom-out").addEventListener("click", () => zoom(0.8));
  byId("zoom-fit").addEventListener("click", () => graph?.fit(undefined, 30));
  byId("canvas").addEventListener("keydown", (event) => {
    const act = {
      "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(0.8), 0: () => graph?.fit(undefined, 30),
      ArrowLeft: () => graph?.panBy({ x: 60, y: 0 }), ArrowRight: () => graph?.panBy({ x: -60, y: 0 }),
      ArrowUp: () => graph?.panBy({ x: 0, y: 60 }), ArrowDown: () => graph?.panBy({ x: 0, y: -60 }),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });

  // ---- printing shows all that is folded
  const unfolded = [];
  addEventListener("beforeprint", () => {
    document.querySelectorAll("details:not([open])").forEach((d) => {
      d.open = true;
      unfolded.push(d);
    });
  });
  addEventListener("afterprint", () => {
    unfolded.splice(0).forEach((d) => {
      d.open = false;
    });
  });

  showTheme();
  show("findings", false);
  filter();
  followHash();
})();
