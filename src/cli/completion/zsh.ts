// Completion for zsh with a word of explanation beside each entry; where nothing is known, the names of files.
import type { CommandNode, Word } from './command-tree.js';

export function zshCompletion(name: string, nodes: readonly CommandNode[]): string {
  return `#compdef ${name}
# zsh completion for ${name}: put this in ~/.zshrc, after compinit
#   source <(${name} completion zsh)
_${name}() {
  local current=\${words[CURRENT]} previous=\${words[CURRENT - 1]} path_so_far='' i
  local -a entries
  for ((i = 2; i < CURRENT; i++)); do
    case "$path_so_far \${words[i]}" in
${nodes.flatMap(stepCase).join('\n')}
    esac
  done
  case "$path_so_far|$previous" in
${nodes.flatMap(valueCases).join('\n')}
  esac
  case "$path_so_far|$current" in
${nodes.map(wordCase).join('\n')}
    *) _files ;;
  esac
}
if [[ $funcstack[1] == _${name} ]]; then _${name} "$@"; else compdef _${name} ${name}; fi
`;
}

const pathOf = ({ path }: Pick<CommandNode, 'path'>): string => path.map((word) => ` ${word}`).join('');

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

function stepCase(node: CommandNode): readonly string[] {
  return node.path.length === 0
    ? []
    : [`      ${quoted(pathOf(node))}) path_so_far=${quoted(pathOf(node))} ;;`];
}

function valueCases(node: CommandNode): readonly string[] {
  return node.flags
    .filter(({ takesValue }) => takesValue)
    .map(({ word, choices }) => {
      const answer = choices.length > 0 ? `compadd -- ${choices.map(quoted).join(' ')}` : '_files';
      return `    ${quoted(`${pathOf(node)}|${word}`)}) ${answer}; return ;;`;
    });
}

function wordCase(node: CommandNode): string {
  const path = quoted(`${pathOf(node)}|`);
  const flags = `    ${path}-*) entries=(${node.flags.map(entry).join(' ')}); _describe -o option entries ;;`;
  const words = [...node.commands, ...node.choices.map((word) => ({ word, summary: '' }))];
  if (words.length === 0) return flags;
  return `${flags}\n    ${path}*) entries=(${words.map(entry).join(' ')}); _describe command entries ;;`;
}

/** `word:explanation`; a colon within the word would end it. */
const entry = ({ word, summary }: Word): string =>
  quoted(`${word.replaceAll(':', '\\:')}${summary === '' ? '' : `:${summary}`}`);
