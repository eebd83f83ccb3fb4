import tseslint from 'typescript-eslint';

/** Few rules, all errors: what prettier and the compiler don't see and what has cost events before. */
export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.data*/', 'coverage/', '.walls/', '**/*.mjs', '**/*.js', '*.cjs'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/explicit-member-accessibility': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      // JSON from the database and from answers is typed where it is read.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      'max-lines': ['error', { max: 400 }],
      'no-console': 'error',
      'no-empty': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Config is parsed once, at start (architecture, rule 15).' },
      ],
    },
  },
  {
    // Programs' first lines: they hand the environment to the code that parses it.
    files: [
      '**/main.ts',
      '**/migrate.ts',
      'libs/service-runtime/src/config.ts',
      'libs/event-bus/src/create-topics.ts',
      'apps/*/src/load-demo-*.ts',
      'libs/testing/src/*.ts',
      'tools/**/*.ts',
      '**/*.spec.ts',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['**/*.spec.ts', 'libs/testing/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
);
