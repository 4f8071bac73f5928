// `paperweave completion bash|zsh`: a script that completes commands, queries, options and their choices.
import { Argument, type Command } from 'commander';
import { bashCompletion } from '../completion/bash.js';
import { type CommandNode, commandTree } from '../completion/command-tree.js';
import { zshCompletion } from '../completion/zsh.js';
import { print } from '../output.js';

const SHELLS: Readonly<Record<string, (name: string, nodes: readonly CommandNode[]) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
};

const EXAMPLES = `
Examples:
  source <(paperweave completion bash)    in ~/.bashrc
  source <(paperweave completion zsh)     in ~/.zshrc, after compinit`;

export function addCompletion(program: Command): void {
  program
    .command('completion')
    .summary('print a completion script for your shell')
    .description('Prints a script that completes commands, queries, options and their choices.')
    .addArgument(new Argument('<shell>', 'the shell').choices(Object.keys(SHELLS)))
    .addHelpText('after', EXAMPLES)
    .action((shell: string) => print([SHELLS[shell]!(program.name(), commandTree(program))]));
}
