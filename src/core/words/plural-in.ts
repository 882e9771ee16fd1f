/**
 * Makes the chooser of a language's forms: `plural(2, { one: "1 photo", other: "2 photos" })`. `Form`: the categories that
 * the language has for whole numbers (Unicode CLDR), all of which must be given; each form is a whole sentence.
 */
export function pluralIn<Form extends Intl.LDMLPluralRule>(
  language: string,
): (count: number, forms: Record<Form, string>) => string {
  let rules: Intl.PluralRules | null = null;
  return (count, forms) => {
    rules ??= new Intl.PluralRules(language);
    return (forms as Partial<Record<Intl.LDMLPluralRule, string>>)[rules.select(count)] ?? "";
  };
}
