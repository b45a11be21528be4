import js from '@eslint/js';
import jsdoc from 'eslint-plugin-jsdoc';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const SIZES = {
  'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 4],
  'max-depth': ['error', 3],
  complexity: ['error', 10],
};

const DIALECT = {
  curly: ['error', 'multi-line'],
  eqeqeq: 'error',
  'no-duplicate-imports': 'error',
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/no-import-type-side-effects': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    { considerDefaultExhaustiveForUnions: true },
  ],
  'jsdoc/require-throws-type': 'error',
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        {
          group: ['../../../*'],
          message: 'Climb two folders at most: package.json#imports names the trees (#core/...).',
        },
      ],
    },
  ],
  'id-match': ['error', '^(?!.*_(MILLISECONDS|SECS|MILLIS)$)', { onlyDeclarations: true }],
};

const NO_CLOCK = 'Core has no clock: take the time as an argument.';

export default tseslint.config(
  { ignores: ['**/*.d.mts', 'node_modules', 'static/*/build', 'dev/build', 'coverage'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          'tsconfig.json',
          'static/tsconfig.json',
          'dev/tsconfig.json',
          'test/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { jsdoc },
    rules: {
      ...SIZES,
      ...DIALECT,
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // Warns users of the React Compiler about libraries like TanStack Virtual; nothing here runs it.
      'react-hooks/incompatible-library': 'off',
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/core/**', 'src/contract/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'Core is pure: take a Transport.' },
        { name: 'process', message: 'Core is pure.' },
      ],
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: NO_CLOCK }],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: NO_CLOCK },
        { selector: 'CallExpression[callee.name="Date"]', message: NO_CLOCK },
      ],
    },
  },
  {
    files: ['src/core/**', 'src/contract/**', 'src/services/**', 'dev/host/service.ts'],
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          enableFixer: false,
          require: {
            ArrowFunctionExpression: true,
            FunctionDeclaration: true,
            ClassDeclaration: true,
          },
        },
      ],
    },
  },
  {
    files: ['src/core/jira/cloud/wire.ts'],
    rules: { '@typescript-eslint/consistent-indexed-object-style': 'off' },
  },
  {
    files: ['test/**'],
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-properties': [
        'error',
        { object: 'jest', property: 'mock', message: 'A wish to mock means a missing port.' },
      ],
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.mts'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        module: 'writable',
        require: 'readonly',
        __dirname: 'readonly',
      },
    },
  },
);
