// Small helpers for the page's elements. Text goes in as text, never as HTML.

export const part = (id) => document.getElementById(id);

export function make(tag, { text, kind, ...attributes } = {}, ...children) {
  const element = document.createElement(tag);
  if (text !== undefined) {
    element.textContent = text;
  }
  if (kind) {
    element.className = kind;
  }
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  element.append(...children);
  return element;
}

export function badge(channel) {
  return make("span", { text: channel, kind: `badge ${channel.toLowerCase()}` });
}

/** Says something to a screen reader. */
export function say(text) {
  part("spoken").textContent = text;
}

export function route() {
  return document.querySelector("input[name=route]:checked").value;
}

export function showProblem(problem) {
  part("problem-title").textContent = problem.title ?? String(problem);
  part("problem-detail").textContent = problem.detail ?? "";
  part("problem").hidden = false;
  part("problem").scrollIntoView({ block: "nearest" });
}

export function hideProblem() {
  part("problem").hidden = true;
}

/** Asks, and answers true only for the button that says yes. */
export function ask(title, text, yes) {
  const question = part("question");
  part("question-title").textContent = title;
  part("question-text").textContent = text;
  part("question-yes").textContent = yes;
  question.returnValue = "no";
  question.showModal();
  return new Promise((resolve) =>
    question.addEventListener("close", () => resolve(question.returnValue === "yes"), { once: true }),
  );
}
