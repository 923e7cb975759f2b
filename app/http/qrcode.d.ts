/** The part of it that is used here: the package brings no types. */
declare module "qrcode" {
  const qrcode: {
    toString(text: string, options: { readonly type: "svg"; readonly margin?: number }): Promise<string>;
  };
  export default qrcode;
}
