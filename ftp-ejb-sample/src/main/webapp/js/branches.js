// Branches in doubt: what the adapter's MBean lists, and the operator's decisions.

import { branches, decide } from "./api.js";
import { load } from "./files.js";
import { refreshOrders } from "./orders.js";
import { ask, badge, hideProblem, make, part, say, showProblem } from "./parts.js";
import { date } from "./words.js";

const DECISIONS = [
  { name: "retry", label: "Retry", states: ["COMMITTING"] },
  {
    name: "commit",
    label: "Commit",
    states: ["PREPARED", "COMMITTING", "HEURISTIC"],
    question: "What it does will be done on the FTP server now.",
  },
  {
    name: "rollBack",
    label: "Roll back",
    states: ["PREPARED", "HEURISTIC"],
    question: "What it has stored will be removed. Look at the other side first: is its row there?",
  },
  {
    name: "forget",
    label: "Forget",
    states: ["HEURISTIC", "FORGOTTEN"],
    question: "It will be listed no more, and the FTP server stays as it is now.",
  },
];

export async function refreshBranches() {
  part("branches-refresh").disabled = true;
  try {
    show(await branches());
  } catch (problem) {
    showProblem(problem);
  }
  part("branches-refresh").disabled = false;
}

function show({ journals, branches: found }) {
  part("branches-scroll").hidden = found.length === 0;
  part("branches-empty").hidden = found.length > 0;
  part("branches-empty").textContent = journals
    ? "None."
    : "The adapter has no journal here, so it takes part in no transaction.";
  part("branches-rows").replaceChildren(...found.map(row));
}

function row(branch) {
  const changes = branch.changes.map((change) => make("li", { text: change }));
  return make(
    "tr",
    {},
    make("td", { title: `xid ${branch.xid}` }, branch.id, make("small", { text: `${branch.user} on ${branch.server}` })),
    make("td", {}, badge(branch.state), make("small", { text: date(branch.since) })),
    make("td", {}, make("ul", {}, ...changes), make("small", { text: branch.evidence, kind: "evidence" })),
    make("td", {}, make("div", { kind: "decisions" }, ...DECISIONS.map((decision) => button(branch, decision)))),
  );
}

function button(branch, decision) {
  const { label, states } = decision;
  const button = make("button", { text: label, kind: "quiet", type: "button", "aria-label": `${label} ${branch.id}` });
  button.disabled = !states.includes(branch.state);
  button.addEventListener("click", () => carryOut(branch, decision));
  return button;
}

async function carryOut(branch, { name, label, question }) {
  if (question && !(await ask(`${label} this branch?`, `${branch.changes.join("; ")}. ${question}`, label))) {
    return;
  }
  try {
    await decide(branch, name);
    hideProblem();
    say(`${label} ${branch.id}: done.`);
  } catch (problem) {
    showProblem(problem);
  }
  await Promise.allSettled([refreshBranches(), refreshOrders(), load()]);
  part("branches-refresh").focus();
}
