// The editor in the house's colours, and in French.
import { EditorView } from "codemirror";
import { EditorState } from "@codemirror/state";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { tags } from "@lezer/highlight";

const theme = EditorView.theme({
  "&": { height: "100%", color: "var(--ink)", backgroundColor: "var(--surface)", fontSize: "var(--text-1)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { overflow: "auto", fontFamily: "ui-monospace, Consolas, 'Liberation Mono', monospace" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "var(--sunken)", color: "var(--muted)", border: "none" },
  ".cm-activeLine": { backgroundColor: "transparent" },
  ".cm-activeLineGutter": { backgroundColor: "var(--accent-soft)", color: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "var(--accent-soft)" },
  ".cm-tooltip": { backgroundColor: "var(--surface)", color: "var(--ink)", border: "1px solid var(--line)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--accent)", color: "var(--on-accent)" },
  ".cm-panels": { backgroundColor: "var(--sunken)", color: "var(--ink)" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--danger)" },
});

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--accent)" },
  { tag: tags.string, color: "var(--ink)" },
  { tag: tags.number, color: "var(--info)" },
  { tag: [tags.bool, tags.null], color: "var(--warning)" },
  { tag: tags.invalid, color: "var(--danger)" },
]);

export const look = [theme, syntaxHighlighting(colours)];

export const french = EditorState.phrases.of({
  "Find": "Chercher", "Replace": "Remplacer", "next": "suivant", "previous": "précédent", "all": "tout", "match case": "respecter la casse",
  "by word": "mot entier", "regexp": "expression régulière", "replace": "remplacer", "replace all": "tout remplacer", "close": "fermer",
  "Go to line": "Aller à la ligne", "go": "aller", "Diagnostics": "Erreurs", "No diagnostics": "Aucune erreur", "Completions": "Propositions",
  "Fold line": "Replier la ligne", "Unfold line": "Déplier la ligne", "folded code": "texte replié", "unfold": "déplier", "Control character": "Caractère de contrôle",
});
