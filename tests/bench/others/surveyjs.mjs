// The thirteen checklists as a survey of SurveyJS, in its edition for plain HTML.
//
// In its favour: the boxes of a criterion are one question with several answers, as SurveyJS has it, and not a question
// each; the criterion's words are that question's own title and description.
import checklists from "checklists";
import { Model } from "survey-core";
import { renderSurvey } from "survey-js-ui";

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const html = (name, texts) => ({ type: "html", name, html: texts.map((text) => `<p>${escaped(text)}</p>`).join("") });
const question = (name, criterion) => ({
  type: "checkbox",
  name,
  title: criterion.name,
  description: criterion.texts.join("\n"),
  choices: criterion.boxes.map(({ id, text }) => ({ value: id, text })),
});
const panel = (name, title, elements, description) => ({ type: "panel", name, title, description, elements });

const survey = new Model({
  title: document.title,
  showNavigationButtons: false,
  showQuestionNumbers: "off",
  elements: checklists.map((specialty) =>
    panel(
      specialty.id,
      specialty.name,
      specialty.levels.map((level) => {
        const name = `${specialty.id}/${level.id}`;
        const elements = level.criteria.map((criterion) =>
          criterion.boxes.length > 0
            ? question(`${name}/${criterion.id}`, criterion)
            : html(`${name}/${criterion.id}`, [criterion.name, ...criterion.texts]),
        );
        if (level.notes.length > 0) elements.push(html(`${name}/notes`, level.notes));
        return panel(name, level.name, elements, level.title);
      }),
    ),
  ),
});
survey.onValueChanged.add(() => {
  document.querySelector("output").textContent = String(Object.values(survey.data).flat().length);
});
renderSurvey(survey, document.querySelector("main"));
