/**
 * The shape an English namespace must have, from the Chinese one: the same keys with a text each. Chinese has
 * one plural form (`…_other`) where English has two, so `…_one` is asked for beside it.
 */
export type Messages<Source> = {
  [Key in keyof Source]: Source[Key] extends string ? string : Messages<Source[Key]>;
} & {
  [Key in keyof Source as Key extends `${infer Stem}_other` ? `${Stem}_one` : never]: string;
};
