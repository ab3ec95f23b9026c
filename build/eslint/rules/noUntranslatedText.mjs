const spokenAttributes = new Set([
  'label',
  'title',
  'alt',
  'placeholder',
  'aria-label',
  'hint',
  'heading',
]);
const hasWords = (text) => /\p{L}{2,}/u.test(text);

/** Every visible word goes through the translations, in English and in Spanish. */
export const noUntranslatedText = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { found: 'Put this text into renderer/i18n and use its key.' },
  },
  create: (context) => ({
    JSXText: (node) => {
      if (hasWords(node.value)) context.report({ node, messageId: 'found' });
    },
    JSXAttribute: (node) => {
      if (
        spokenAttributes.has(String(node.name.name)) &&
        node.value?.type === 'Literal' &&
        hasWords(String(node.value.value))
      )
        context.report({ node, messageId: 'found' });
    },
  }),
};
