"use strict";
// A walk through the graph: a list to start from, a canvas that grows by what is chosen. Labels are only ever text.
(() => {
  const AT_ONCE = 24, ON_CANVAS = 300, LISTED = 40, BEGUN = 60, BEGIN = ["Notice", "Organisation", "Programme", "Document"];
  const one = (select) => document.querySelector(select);
  const make = (tag, name, text) => {
    const made = document.createElement(tag);
    if (name) made.className = name;
    if (text) made.textContent = text;
    return made;
  };
  const { kinds, names, ties, back, pages, kind, label, notice, ref, edges } = JSON.parse(one("#_network").textContent);
  const count = label.length;
  const NAMED = kinds.indexOf("Obligation"); // kinds before it are bodies, notices, documents; from it on they are places in a notice
  const [SECTION] = [kinds.indexOf("Section")];

  // The edges at each node: `near` holds numbers of edges, those of node n from first[n] to first[n + 1].
  const first = new Uint32Array(count + 1);
  for (let at = 0; at < edges.length; at += 3) { first[edges[at + 1] + 1] += 1; first[edges[at + 2] + 1] += 1; }
  for (let node = 0; node < count; node += 1) first[node + 1] += first[node];
  const near = new Uint32Array(first[count]);
  const filled = first.slice();
  for (let at = 0; at < edges.length; at += 3) { near[filled[edges[at + 1]]++] = at; near[filled[edges[at + 2]]++] = at; }
  const degree = (node) => first[node + 1] - first[node];
  const weight = (node) => degree(node) + (kind[node] < NAMED ? 1e6 : 0);
  const steps = (node) => {
    const found = [];
    for (let at = first[node]; at < first[node + 1]; at += 1) {
      const edge = near[at];
      const outward = edges[edge + 1] === node;
      found.push({ edge, outward, other: edges[edge + (outward ? 2 : 1)], told: (outward ? ties : back)[edges[edge]] });
    }
    return found;
  };
  const shows = new Set();
  const boxes = [...document.querySelectorAll("#_kinds input")];
  const chosen = () => { shows.clear(); for (const box of boxes) if (box.checked) shows.add(Number(box.value)); };
  chosen();

  const colour = { Notice: "#1a4fa3", Organisation: "#a11c3c", ActorClass: "#c2580c", Document: "#6b2f8f", Programme: "#0f766e", Indicator: "#0b5d3b", Place: "#7a5c00", Obligation: "#2f4a8f", Target: "#0b7a4b", Amount: "#8a4a00", Deadline: "#be3455", Section: "#586074" };
  const shape = { Notice: "round-rectangle", Organisation: "ellipse", ActorClass: "ellipse", Document: "triangle", Programme: "pentagon", Indicator: "diamond", Place: "vee", Obligation: "cut-rectangle", Target: "hexagon", Amount: "octagon", Deadline: "tag", Section: "rectangle" };
  const cy = cytoscape({
    container: one("#_canvas"),
    style: [
      { selector: "node", style: { label: "data(label)", "font-size": 12, "font-family": "sans-serif", color: "#1d2330", "text-wrap": "wrap", "text-max-width": 122, "text-overflow-wrap": "anywhere", "text-valign": "bottom", "text-margin-y": 4, "text-background-color": "#fff", "text-background-opacity": 0.85, width: 22, height: 22 } },
      ...kinds.map((name) => ({ selector: `.${name}`, style: { "background-color": colour[name], shape: shape[name] } })),
      { selector: ".Notice, .Organisation", style: { width: 32, height: 32, "font-weight": "bold" } },
      { selector: "edge", style: { width: 1.5, "line-color": "#9aa3b5", "target-arrow-color": "#9aa3b5", "target-arrow-shape": "triangle", "curve-style": "bezier", "font-size": 10, color: "#586074", "text-rotation": "autorotate", "text-background-color": "#fff", "text-background-opacity": 0.8, "min-zoomed-font-size": 8 } },
      { selector: "edge.here", style: { label: "data(label)", "line-color": "#c2580c", "target-arrow-color": "#c2580c", width: 2.5 } },
      { selector: "node.here", style: { "border-width": 5, "border-color": "#ffb020" } },
      { selector: ".gone", style: { display: "none" } },
    ],
    minZoom: 0.15,
    maxZoom: 3,
    autoungrabify: false,
    boxSelectionEnabled: false,
  });
  const id = (node) => `n${node}`;
  const has = (node) => cy.getElementById(id(node)).nonempty();
  const state = (words = "") => {
    one("#_state").textContent = `画布上 ${cy.nodes().length} 个节点，${cy.edges().length} 条边。${words}`;
    const list = one("#_drawn ul");
    list.replaceChildren(...cy.nodes().map((element) => entry(Number(element.id().slice(1)))));
  };
  const put = (nodes, centre) => {
    const from = centre === undefined ? { x: 0, y: 0 } : { ...cy.getElementById(id(centre)).position() };
    const fresh = nodes.filter((node) => !has(node));
    cy.batch(() => {
      fresh.forEach((node, number) => {
        const angle = (2 * Math.PI * number) / Math.max(1, fresh.length);
        const far = 90 + 14 * fresh.length ** 0.5 * (1 + (number % 2) * 0.5);
        const room = kind[node] < NAMED ? 20 : 14;
        const words = label[node].length > room ? `${label[node].slice(0, room - 1)}…` : label[node];
        cy.add({ group: "nodes", data: { id: id(node), label: words }, classes: kinds[kind[node]], position: { x: from.x + far * Math.cos(angle), y: from.y + far * Math.sin(angle) } });
      });
      for (const node of fresh) {
        for (const step of steps(node)) {
          if (!has(step.other) || cy.getElementById(`e${step.edge}`).nonempty()) continue;
          cy.add({ group: "edges", data: { id: `e${step.edge}`, source: id(edges[step.edge + 1]), target: id(edges[step.edge + 2]), label: ties[edges[step.edge]] } });
        }
      }
    });
    return fresh.length;
  };
  const see = (elements) => {
    cy.fit(elements, 16);
    if (cy.zoom() > 1.3) { cy.zoom(1.3); cy.center(elements); }
  };
  // Spread what was laid out over the canvas, and push apart what would cover one another: words stay readable.
  const ROOM = 12000;
  const spread = () => {
    const all = cy.nodes().toArray();
    const at = all.map((element) => ({ ...element.position() }));
    const size = all.map((element) => element.layoutDimensions({ nodeDimensionsIncludeLabels: true }));
    const zoom = Math.min(1, Math.sqrt((cy.width() * cy.height()) / (all.length * ROOM)));
    const extent = (axis) => Math.max(...at.map((one) => one[axis])) - Math.min(...at.map((one) => one[axis]));
    const edge = { x: 140, y: 90 }; // what stands over the outermost places: words
    const stretch = (axis, length) => {
      const wide = extent(axis);
      if (wide) for (const one of at) one[axis] *= Math.max(length - edge[axis], edge[axis]) / wide;
    };
    stretch("x", cy.width() / zoom);
    stretch("y", cy.height() / zoom);
    for (let turn = 0; turn < 60; turn += 1) {
      let moved = false;
      for (let a = 0; a < all.length; a += 1) {
        for (let b = a + 1; b < all.length; b += 1) {
          const over = { x: (size[a].w + size[b].w) / 2 + 6 - Math.abs(at[a].x - at[b].x), y: (size[a].h + size[b].h) / 2 + 6 - Math.abs(at[a].y - at[b].y) };
          if (over.x <= 0 || over.y <= 0) continue;
          const axis = over.x < over.y ? "x" : "y";
          const step = (at[a][axis] <= at[b][axis] ? -1 : 1) * over[axis] / 2;
          at[a][axis] += step;
          at[b][axis] -= step;
          moved = true;
        }
      }
      if (!moved) break;
    }
    const [wide, high] = [extent("x") + edge.x, extent("y") + edge.y];
    if (wide * cy.height() < high * cy.width()) stretch("x", (high * cy.width()) / cy.height());
    else stretch("y", (wide * cy.height()) / cy.width());
    cy.batch(() => all.forEach((element, number) => element.position(at[number])));
  };
  const arrange = () => {
    if (cy.nodes().length < 2) return;
    cy.layout({ name: "cose", animate: false, randomize: false, fit: false, nodeDimensionsIncludeLabels: true, idealEdgeLength: () => 70, nodeRepulsion: () => 30000, gravity: 0.9, componentSpacing: 40, numIter: cy.nodes().length > 120 ? 250 : 800 }).run();
    spread();
  };
  const hide = () => cy.batch(() => cy.nodes().forEach((element) => { element.toggleClass("gone", !shows.has(kind[Number(element.id().slice(1))]) && !element.hasClass("here")); }));
  const light = () => {
    cy.elements().removeClass("here");
    if (here >= 0) cy.getElementById(id(here)).addClass("here").connectedEdges().addClass("here");
  };
  const expand = (node) => {
    const others = [...new Set(steps(node).map((step) => step.other))].filter((other) => other !== node && !has(other) && shows.has(kind[other]));
    others.sort((a, b) => weight(b) - weight(a) || a - b);
    const room = Math.max(0, Math.min(AT_ONCE, ON_CANVAS - cy.nodes().length));
    const added = put(others.slice(0, room), node);
    if (added) arrange();
    const left = others.length - added;
    state(left ? `${label[node]} 还有 ${left} 个相邻的没有画，在列表里选。` : "");
  };
  const entry = (node, told = "") => {
    const line = make("li");
    const button = make("button");
    button.type = "button";
    button.dataset.node = node;
    button.append(make("span", `shape s-${kinds[kind[node]]}`), make("span", "", label[node]));
    button.append(make("span", "soft", told || names[kind[node]]));
    line.append(button);
    return line;
  };
  const group = (title, nodes, level = "h2") => {
    const part = make("div", "group");
    part.append(make(level, "", title));
    const list = make("ul");
    part.append(list);
    let shown = 0;
    const more = make("button", "", "");
    more.type = "button";
    const grow = () => {
      list.append(...nodes.slice(shown, shown + LISTED).map((node) => entry(node)));
      shown = Math.min(nodes.length, shown + LISTED);
      more.textContent = `再列一些（还有 ${nodes.length - shown} 个）`;
      more.hidden = shown >= nodes.length;
    };
    more.addEventListener("click", grow);
    grow();
    part.append(more);
    return part;
  };
  let here = -1;
  const page = (number) => decodeURIComponent(pages[number]).slice("notices/".length, -".html".length);
  const key = (node) => `${kinds[kind[node]]}:${notice[node] < 0 ? label[node] : page(notice[node]) + (ref[node] && `#${ref[node]}`)}`;
  const tell = (node) => {
    const box = one("#_node");
    const head = make("h2");
    head.tabIndex = -1;
    head.append(make("span", `shape s-${kinds[kind[node]]}`), label[node]);
    const ways = make("p", "ways");
    ways.append(make("span", "tag", names[kind[node]]));
    const link = make("a");
    if (notice[node] >= 0) {
      link.href = pages[notice[node]] + (ref[node] ? `#${encodeURIComponent(ref[node])}` : "");
      link.textContent = ref[node] ? "到原文" : "看公文";
    } else {
      link.href = `search.html?q=${encodeURIComponent(label[node].replace(/…$/u, ""))}`;
      link.textContent = "在条文中检索";
    }
    const alone = make("button", "", "只留它");
    alone.type = "button";
    alone.dataset.do = "alone";
    const away = make("button", "", "拿掉");
    away.type = "button";
    away.dataset.do = "away";
    ways.append(link, alone, away);
    const ordered = new Map();
    for (const step of steps(node)) {
      const title = `${step.outward ? "→" : "←"} ${step.told}`;
      if (!ordered.has(title)) ordered.set(title, new Set());
      ordered.get(title).add(step.other);
    }
    const groups = [...ordered].map(([title, others]) => {
      const sorted = [...others].sort((a, b) => weight(b) - weight(a) || a - b);
      return group(`${title}（${sorted.length}）`, sorted, "h3");
    });
    box.replaceChildren(head, ways, ...groups);
  };
  let waiting = 0; // the search that is to come when nobody types on
  const go = (node, alone = false) => {
    clearTimeout(waiting); // else its hits push away what was just opened
    if (alone) cy.elements().remove();
    if (!has(node)) {
      if (cy.nodes().length >= ON_CANVAS) { state(`画布满了（${ON_CANVAS} 个），请先清空或拿掉一些。`); tell(node); return; }
      put([node], here >= 0 && has(here) ? here : undefined);
    }
    here = node;
    tell(node);
    expand(node);
    light();
    hide();
    see(cy.getElementById(id(node)).closedNeighborhood());
    one("#_hits").replaceChildren();
    one(".side").scrollTop = 0;
    try { history.replaceState(null, "", `#${encodeURIComponent(key(node))}`); } catch { /* from disk some browsers do not let the address change */ }
  };
  const starts = () => {
    const top = (wanted, title) => {
      const found = [];
      for (let node = 0; node < count; node += 1) if (wanted.includes(kinds[kind[node]])) found.push(node);
      found.sort((a, b) => degree(b) - degree(a) || a - b);
      return found.length ? group(title, found.slice(0, 15)) : "";
    };
    one("#_hits").replaceChildren(top(["Organisation", "ActorClass"], "联系最多的机关和主体"), top(["Notice"], "联系最多的公文"));
  };
  const lower = label.map((text) => text.toLowerCase());
  const seek = () => {
    const words = one("#_seek_words").value.trim().toLowerCase();
    if (!words) { if (here < 0) starts(); else one("#_hits").replaceChildren(); return; }
    const found = [];
    for (let node = 0; node < count; node += 1) if (lower[node].includes(words) && kind[node] !== SECTION) found.push(node);
    const rank = (node) => (lower[node] === words ? 2e7 : 0) + weight(node);
    found.sort((a, b) => rank(b) - rank(a) || a - b);
    one("#_hits").replaceChildren(found.length ? group(`找到 ${found.length} 个`, found) : make("p", "", "没有找到"));
  };
  const act = {
    in: () => cy.zoom({ level: cy.zoom() * 1.3, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }),
    out: () => cy.zoom({ level: cy.zoom() / 1.3, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }),
    fit: () => see(cy.elements()),
    clear: () => { cy.elements().remove(); here = -1; one("#_node").replaceChildren(); one("#_seek_words").value = ""; starts(); state("从列表里选一个节点。"); },
    alone: () => go(here, true),
    away: () => { cy.getElementById(id(here)).remove(); state(); },
  };
  one("#_seek").addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(seek, 80); });
  one("#_seek").addEventListener("submit", (event) => {
    event.preventDefault();
    seek();
    one("#_hits button[data-node]")?.click();
  });
  one("#_kinds").addEventListener("change", () => { chosen(); hide(); });
  document.addEventListener("click", (event) => {
    const button = event.target.closest(".graph button");
    if (!button) return;
    if (button.dataset.node) {
      go(Number(button.dataset.node));
      if (!document.contains(button)) one("#_node h2").focus({ preventScroll: true });
    } else if (button.dataset.do) act[button.dataset.do]();
  });
  cy.on("tap", "node", (event) => go(Number(event.target.id().slice(1))));
  starts();
  // A small graph is begun with its notices, their bodies and documents; a large one with an empty canvas.
  const begin = [];
  for (let node = 0; node < count; node += 1) if (BEGIN.includes(kinds[kind[node]])) begin.push(node);
  if (begin.length <= BEGUN) {
    put(begin.filter((node) => steps(node).some((step) => begin.includes(step.other))));
    arrange();
    see(cy.elements());
  }
  state(begin.length > BEGUN ? "从列表里选一个节点，或先找一个。" : "");
  let came = "";
  try { came = decodeURIComponent(location.hash.slice(1)); } catch { /* no node is written like that */ }
  if (came) {
    for (let node = 0; node < count; node += 1) if (key(node) === came) { go(node, true); break; }
  }
  // Ready: said for those who wait for it.
  one("#_canvas").dataset.ready = "1";
})();
