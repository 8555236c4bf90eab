// The thirteen checklists as a form of JSON Forms: a schema, a layout, and the renderers that JSON Forms has for plain HTML.
//
// In its favour: the form keeps its own data instead of being handed it again at every tick, and nothing is validated,
// because any ticks are right.
import { JsonForms } from "@jsonforms/react";
import { vanillaCells, vanillaRenderers } from "@jsonforms/vanilla-renderers";
import checklists from "checklists";
import { createElement, Fragment } from "react";
import { createRoot } from "react-dom/client";

const objectOf = (list, of) => ({
  type: "object",
  properties: Object.fromEntries(list.map((one) => [one.id, of(one)])),
});
const schema = objectOf(checklists, ({ levels }) =>
  objectOf(levels, ({ criteria }) => objectOf(criteria, ({ boxes }) => objectOf(boxes, () => ({ type: "boolean" })))),
);

const label = (text) => ({ type: "Label", text });
const group = (label, elements) => ({ type: "Group", label, elements });
const uischema = {
  type: "VerticalLayout",
  elements: checklists.map((specialty) =>
    group(
      specialty.name,
      specialty.levels.map((level) =>
        group(level.name, [
          label(level.title),
          ...level.criteria.map((criterion) => ({
            type: "VerticalLayout",
            elements: [
              ...[criterion.name, ...criterion.texts].map(label),
              ...criterion.boxes.map((box) => ({
                type: "Control",
                label: box.text,
                scope: `#/${[specialty, level, criterion, box].map(({ id }) => `properties/${id}`).join("/")}`,
              })),
            ],
          })),
          ...level.notes.map(label),
        ]),
      ),
    ),
  ),
};

const ticked = (value) =>
  typeof value === "object" ? Object.values(value).reduce((sum, part) => sum + ticked(part), 0) : Number(value === true);

const form = createElement(JsonForms, {
  schema,
  uischema,
  data: {},
  renderers: vanillaRenderers,
  cells: vanillaCells,
  validationMode: "NoValidation",
  onChange: ({ data }) => {
    document.querySelector("output").textContent = String(ticked(data));
  },
});
createRoot(document.querySelector("main")).render(createElement(Fragment, null, createElement("h1", null, document.title), form));
