const banned = new Set(['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource']);

export const noRendererNetwork = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { found: 'The renderer has no network: {{name}} belongs to the main process.' },
  },
  create: (context) => {
    const check = (node) => {
      if (node.callee.type === 'Identifier' && banned.has(node.callee.name))
        context.report({ node, messageId: 'found', data: { name: node.callee.name } });
    };
    return { CallExpression: check, NewExpression: check };
  },
};
