// Reads {schema, language, statements: [{name, text, parameters}]} from standard input; writes [{name, line, message}].
// Every diagnostic counts, warnings too: a label, property or path that the schema does not know is a mistake here.
const { readFileSync } = require('node:fs');
const { lintCypherQuery, testData } = require('@neo4j-cypher/language-support');

const { schema, language, statements } = JSON.parse(readFileSync(0, 'utf8'));

// The package carries a recorded server's functions and procedures; those of plugins are not on Community.
const PLUGIN = /^(apoc|gds|genai)\./;
const builtIn = (registry) => ({
  [language]: Object.fromEntries(Object.entries(registry[language]).filter(([name]) => !PLUGIN.test(name))),
});
const known = {
  ...schema,
  defaultLanguage: language,
  functions: builtIn(testData.mockSchema.functions),
  procedures: builtIn(testData.mockSchema.procedures),
};
const findings = statements.flatMap(({ name, text, parameters }) =>
  lintCypherQuery(text, { ...known, parameters }).diagnostics.map(({ message, range }) => ({
    name,
    line: range.start.line + 1,
    message,
  })),
);
process.stdout.write(JSON.stringify(findings));
