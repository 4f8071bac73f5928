import type { Relation } from './relation.js';

const DET = '(?: the| a| an| efficient| fast| accurate| robust| improved| large-scale| real-time)*';

export const usedFor: Relation = {
  id: 'used-for',
  label: 'used for',
  subjects: ['method'],
  objects: ['task'],
  patterns: [
    {
      id: 'used-for',
      between: new RegExp(
        `^(?: (?:is|are|was|were|has been|have been|can be|could be|that is|that are|\\w+ly))* (?:used|applied|employed|adopted|designed|developed|proposed|trained|suited|tailored|deployed) (?:for|to|in|on)(?: solve| solving| perform| tackle)?${DET} $`,
        'i',
      ),
      subject: 'left',
      score: 0.9,
    },
    {
      id: 'for',
      between: new RegExp(
        `^(?: models?| methods?| algorithms?| approach(?:es)?| framework| architectures?)? for${DET} $`,
        'i',
      ),
      subject: 'left',
      score: 0.85,
    },
    {
      id: 'to-solve',
      between: new RegExp(
        `^(?: models?| methods?)?,?(?: that| which)?(?: can)? (?:to |for )?(?:solv|perform|tackl|address)(?:e|es|ing|s)?${DET} $`,
        'i',
      ),
      subject: 'left',
      score: 0.8,
    },
    {
      id: 'using',
      between: /^ (?:using|with|via|based on|by means of) (?:the |a |an |deep )?$/i,
      notObjects: /^(?:alignment|regression|classification|exploration)$/i,
      subject: 'right',
      score: 0.8,
    },
  ],
};
