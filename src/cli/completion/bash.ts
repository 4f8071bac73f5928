// Completion for bash, as `complete -F` wants it; where nothing is known, `-o default` completes the names of files.
import type { CommandNode } from './command-tree.js';

export function bashCompletion(name: string, nodes: readonly CommandNode[]): string {
  return `# bash completion for ${name}: put this in ~/.bashrc
#   source <(${name} completion bash)
_${name}() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]} path='' i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$path \${COMP_WORDS[i]}" in
${nodes.flatMap(stepCase).join('\n')}
    esac
  done
  COMPREPLY=()
  case "$path|$previous" in
${nodes.flatMap(valueCases).join('\n')}
  esac
  case "$path|$current" in
${nodes.map(wordCase).join('\n')}
  esac
}
complete -o default -F _${name} ${name}
`;
}

const pathOf = ({ path }: Pick<CommandNode, 'path'>): string => path.map((word) => ` ${word}`).join('');

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

const reply = (words: readonly string[]): string =>
  `COMPREPLY=($(compgen -W ${quoted(words.join(' '))} -- "$current"))`;

/** The words so far lead from command to command; anything else is an argument or an option. */
function stepCase(node: CommandNode): readonly string[] {
  return node.path.length === 0 ? [] : [`      ${quoted(pathOf(node))}) path=${quoted(pathOf(node))} ;;`];
}

/** The value of an option: one of its choices, else the name of a file. */
function valueCases(node: CommandNode): readonly string[] {
  return node.flags
    .filter(({ takesValue }) => takesValue)
    .map(({ word, choices }) => {
      const answer = choices.length > 0 ? `${reply(choices)}; return` : 'return';
      return `    ${quoted(`${pathOf(node)}|${word}`)}) ${answer} ;;`;
    });
}

function wordCase(node: CommandNode): string {
  const path = quoted(`${pathOf(node)}|`);
  const flags = `    ${path}-*) ${reply(node.flags.map(({ word }) => word))} ;;`;
  const words = [...node.commands.map(({ word }) => word), ...node.choices];
  return words.length === 0 ? flags : `${flags}\n    ${path}*) [[ $previous == -* ]] || ${reply(words)} ;;`;
}
