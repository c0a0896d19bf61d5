// Completion from the vocabulary of the book: the office's words lead to the names that rules use.
export const completionsFrom = (terms) => (context) => {
  const word = context.matchBefore(/[\p{L}\p{N}_.\-]+/u);
  if (!word && !context.explicit) return null;
  return {
    from: word ? word.from : context.pos,
    options: terms().map((term) => ({
      label: term.insert,
      displayLabel: term.label === term.insert ? term.insert : `${term.insert} – ${term.label}`,
      detail: term.type,
      info: term.meaning || undefined,
    })),
    validFor: /^[\p{L}\p{N}_.\-]*$/u,
  };
};
