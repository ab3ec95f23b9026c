export const noWebStorage = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { found: '{{name}} keeps clear text; use the sealed store.' },
  },
  create: (context) => ({
    'Identifier[name=/^(local|session)Storage$/]': (node) =>
      context.report({ node, messageId: 'found', data: { name: node.name } }),
  }),
};
