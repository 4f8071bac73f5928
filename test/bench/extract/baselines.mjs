// What any tool could do: noun phrases, the first phrases, a dictionary of the training names. Run in the same call.
import nlp from 'compromise/three';
import { goldConcepts, normalForm } from './match.mjs';

const textOf = ({ title, abstract }) => `${title}. ${abstract}`;
const concept = (surface, type = 'method') => ({
  name: surface,
  type,
  forms: new Set([normalForm(surface)]),
});

function distinct(concepts) {
  const seen = new Map();
  for (const one of concepts) {
    const [form] = one.forms;
    if (form !== '' && !seen.has(form)) seen.set(form, one);
  }
  return [...seen.values()];
}

const nounPhrases = new Map();
function compromiseNouns(record) {
  if (!nounPhrases.has(record.id)) {
    const phrases = nlp(textOf(record))
      .nouns()
      .out('array')
      .map((phrase) => phrase.replace(/^(?:the|a|an|our|this|these|its|their)\s+/i, ''));
    nounPhrases.set(record.id, distinct(phrases.map((phrase) => concept(phrase))));
  }
  return nounPhrases.get(record.id);
}

/** Longest match of every name and alias of the training gold, each with its commonest type. */
function dictionaryOf(train) {
  const types = new Map();
  for (const { forms, type } of train.flatMap(goldConcepts)) {
    for (const form of forms) {
      if (!types.has(form)) types.set(form, {});
      types.get(form)[type] = (types.get(form)[type] ?? 0) + 1;
    }
  }
  return new Map(
    [...types].map(([form, counts]) => [form, Object.entries(counts).sort((a, b) => b[1] - a[1])[0][0]]),
  );
}

const LONGEST = 6;

function lookUp(dictionary, record) {
  const words = normalForm(textOf(record)).split(' ');
  const found = [];
  for (let i = 0; i < words.length; i++) {
    for (let n = LONGEST; n > 0; n--) {
      const form = words.slice(i, i + n).join(' ');
      if (!dictionary.has(form)) continue;
      found.push({ name: form, type: dictionary.get(form), forms: new Set([form]) });
      i += n - 1;
      break;
    }
  }
  return distinct(found);
}

/** Name to `predict(record)`. The dictionary needs a training file. */
export function baselines(train) {
  const table = {
    'compromise noun phrases': compromiseNouns,
    'first 12 noun phrases': (record) => compromiseNouns(record).slice(0, 12),
  };
  if (train !== undefined) {
    const dictionary = dictionaryOf(train);
    table['dictionary of training names'] = (record) => lookUp(dictionary, record);
  }
  return table;
}
