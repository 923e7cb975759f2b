export default function BarePage() {
  return <h1>A page</h1>;
}
