export const noEnum = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { found: 'Use a const array and a union type instead of an enum.' },
  },
  create: (context) => ({
    TSEnumDeclaration: (node) => context.report({ node, messageId: 'found' }),
  }),
};
