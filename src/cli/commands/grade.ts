// `paperweave grade graph.db`: how well the graph agrees with the authors' own keywords.
import type { Command } from 'commander';
import type { Grade } from '../../model/index.js';
import { formatTable, openKnowledgeBase } from '../../query/index.js';
import { examples } from '../examples.js';
import { integerFlag } from '../flags.js';
import { print, printLine } from '../output.js';

interface GradeFlags {
  readonly top: number;
  readonly json?: boolean;
}

const EXAMPLES = examples([
  ['paperweave grade graph.db', 'needs papers that carry keywords'],
  ['paperweave grade graph.db --top 5 --json', 'among five concepts a paper, for programs'],
]);

export function addGrade(program: Command): void {
  program
    .command('grade')
    .summary("hold a graph against the authors' keywords")
    .description(
      "Of the authors' keywords that occur in title or abstract, how many are among the paper's most salient concepts; beside TF-IDF on noun phrases.",
    )
    .argument('<graph.db>', 'the database')
    .option('--top <number>', 'concepts of a paper that count', integerFlag('top', 1, 1000), 10)
    .option('--json', 'print the figures as JSON')
    .addHelpText('after', EXAMPLES)
    .action(runGrade);
}

async function runGrade(path: string, { top, json }: GradeFlags): Promise<void> {
  const kb = openKnowledgeBase(path);
  try {
    const grade = await kb.grade({ top });
    if (json) await printLine(JSON.stringify(grade));
    else await print(linesOf(grade).map((line) => `${line}\n`));
  } finally {
    kb.close();
  }
}

function linesOf({ top, papers, keywords, inText, ...recall }: Grade): readonly string[] {
  if (keywords === 0) return ['no paper of this graph carries keywords: there is nothing to hold it against'];
  const rows = [
    { ranking: `first ${top} concepts by salience`, recall: recall.recall },
    { ranking: `first ${top} noun phrases by TF-IDF`, recall: recall.recallTfIdf },
    { ranking: 'all concepts of the paper', recall: recall.recallAnywhere },
  ];
  return [
    `${papers} papers carry ${keywords} keywords; ${inText} of them occur in title or abstract`,
    '',
    ...formatTable(rows, [
      { title: 'keywords found among', of: ({ ranking }) => ranking },
      { title: 'recall', of: (row) => row.recall.toFixed(3) },
    ]),
  ];
}
