// The page of a draft works without this file: a text area and « Vérifier ». With it, the JSON has its editor, and the form and the
// JSON follow each other while one types.
import { basicSetup, EditorView } from "codemirror";
import { EditorState } from "@codemirror/state";
import { json } from "@codemirror/lang-json";
import { autocompletion } from "@codemirror/autocomplete";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { look, french } from "./editor-look.js";
import { completionsFrom } from "./completions.js";

const Pause = 350;
const Longest = 1_200_000;

const form = document.getElementById("draft");
if (form) start(form);

function start(form) {
  const area = document.getElementById("Input_Content");
  const formText = document.getElementById("Input_FormText");
  let asked = null;
  let waiting = 0;
  let fromServer = false;
  let strokes = 0;

  const host = document.createElement("div");
  host.className = "code-editor";
  area.before(host);
  area.hidden = true;

  // In a shadow root the editor's styles are constructed sheets, which the content policy lets stand.
  const root = host.attachShadow({ mode: "open" });
  let terms = [];
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: area.value,
      extensions: [
        basicSetup, json(), look, french, lintGutter(), EditorView.lineWrapping,
        autocompletion({ override: [completionsFrom(() => terms)] }),
        EditorView.contentAttributes.of({ "aria-label": "Texte JSON du livre", tabindex: "0", spellcheck: "false" }),
        EditorView.updateListener.of((update) => { if (update.docChanged && !fromServer) later("json"); }),
      ],
    }),
  });
  fetch(form.dataset.vocabulary).then((answer) => answer.json()).then((words) => { terms = words; });

  const text = () => view.state.doc.toString();
  const later = (source) => { clearTimeout(waiting); waiting = setTimeout(() => live(source), Pause); };

  // What is typed in either view, checked and brought together by the server.
  async function live(source) {
    clearTimeout(waiting);
    asked?.abort();
    if (view.state.doc.length > Longest) return;
    const mine = asked = new AbortController();
    area.value = text();
    const typed = strokes;
    try {
      const answer = await fetch(form.dataset.live, { method: "POST", body: new FormData(form), signal: mine.signal });
      if (!answer.ok && answer.status !== 422) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (mine.signal.aborted) return;
      document.getElementById("check").replaceChildren(...page.getElementById("check").childNodes);
      if (source === "form") replaceText(page.getElementById("live-content").value);
      // Somebody is still typing in a field: the form comes with the next answer.
      if (typed === strokes) showForm(page);
      showFaults();
    } catch (error) {
      if (error.name !== "AbortError") throw error;
    }
  }

  function replaceText(next) {
    const now = text();
    if (next === now) return;
    let from = 0;
    while (from < now.length && from < next.length && now[from] === next[from]) from++;
    let tail = 0;
    while (tail < Math.min(now.length, next.length) - from && now[now.length - 1 - tail] === next[next.length - 1 - tail]) tail++;
    fromServer = true;
    view.dispatch({ changes: { from, to: now.length - tail, insert: next.slice(from, next.length - tail) } });
    fromServer = false;
    area.value = next;
  }

  function showForm(page) {
    const old = document.getElementById("book-form");
    const open = new Set([...old.querySelectorAll("details[open][id]")].map((one) => one.id));
    const at = old.contains(document.activeElement) ? document.activeElement : null;
    const [from, to] = at && "selectionStart" in at ? [at.selectionStart, at.selectionEnd] : [null, null];
    old.replaceChildren(...page.getElementById("book-form").childNodes);
    open.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
    const again = at?.id ? document.getElementById(at.id) : null;
    again?.focus({ preventScroll: true });
    if (again && from !== null) again.setSelectionRange(from, to);
    formText.value = text();
  }

  function showFaults() {
    const doc = view.state.doc;
    const found = [...document.querySelectorAll("#check [data-line]")].map((item) => {
      const line = doc.line(Math.min(Number(item.dataset.line), doc.lines));
      const from = Math.min(line.from + Number(item.dataset.column) - 1, line.to);
      return { from, to: Math.min(from + 1, line.to), severity: "error", message: item.querySelector("[data-message]").textContent };
    });
    view.dispatch(setDiagnostics(view.state, found));
  }

  form.addEventListener("input", () => { strokes++; });
  form.addEventListener("change", (event) => { if (event.target.closest("#book-form, .workbench-bar")) live("form"); });
  form.addEventListener("submit", () => { asked?.abort(); clearTimeout(waiting); area.value = text(); });
  document.getElementById("check").addEventListener("click", (event) => {
    const item = event.target.closest("a") && event.target.closest("[data-line]");
    if (!item) return;
    event.preventDefault();
    show("json");
    const line = view.state.doc.line(Math.min(Number(item.dataset.line), view.state.doc.lines));
    view.dispatch({ selection: { anchor: Math.min(line.from + Number(item.dataset.column) - 1, line.to) }, scrollIntoView: true });
    view.focus();
  });

  // One view at a time on a narrow screen.
  const buttons = [...form.querySelectorAll("button[data-view]")];
  const show = (which) => {
    form.dataset.view = which;
    buttons.forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.view === which)));
  };
  form.querySelector(".workbench-switch").hidden = false;
  buttons.forEach((button) => button.addEventListener("click", () => show(button.dataset.view)));
  show("form");
  showFaults();
}
