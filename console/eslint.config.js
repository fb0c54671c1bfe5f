import hooks from 'eslint-plugin-react-hooks';
import typescript from 'typescript-eslint';

/** Who may use whom: app → features → components → lib. A folder of features keeps to itself. */
const zone = (files, forbidden, message) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { patterns: [{ group: forbidden, message }] }],
    '@typescript-eslint/no-restricted-imports': 'off',
  },
});

export default typescript.config(
  { ignores: ['dist', 'generated'] },
  ...typescript.configs.recommended,
  { plugins: { 'react-hooks': hooks }, rules: hooks.configs.recommended.rules },
  zone(['src/lib/**'], ['@/app/*', '@/features/*', '@/components/*', '**/app/*', '**/features/*', '**/components/*'],
    'lib uses nothing above it.'),
  zone(['src/components/**'], ['@/app/*', '@/features/*', '**/app/*', '**/features/*'],
    'components use lib only.'),
  zone(['src/features/**'], ['@/app/*', '@/features/*', '../*'],
    'A feature uses components and lib, and its own folder; never another feature.'),
);
