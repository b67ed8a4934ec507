/** The document that explains the rules; findings link to it, with the rule's code as the fragment. */
export const RulesScheme = 'fisc-rules';
