import { html } from './html.ts';
import type { Reading, Section } from './reading.ts';

/** What the measures mean and whom they follow, and where everything else stands. */
export function methodsSection({ comparison }: Reading): Section {
  return {
    id: 'methods',
    title: 'Methods and files',
    content: html`${
      comparison.methods.length > 0 &&
      html`<dl>${comparison.methods.map(
        ({
          label,
          text,
          source,
        }) => html`<dt><strong>${label}</strong></dt><dd>${text}${source !== null && html` <span class="faint">(${source})</span>`}</dd>
`,
      )}</dl>`
    }
<h3>Files beside this page</h3>
<ul>
<li><code>comparison.json</code>: everything, with the annotations that each number counts</li>
<li><code>tables/*.csv</code> and <code>datapackage.json</code>: the tables for a spreadsheet, R or Python, and what every column means</li>
<li><code>charts/*.svg</code> and <code>charts/*.vl.json</code>: the pictures, and the Vega-Lite specifications that they are drawn from</li>
</ul>
<p>Why an annotation is there: <code>glossator explain DIR/&lt;document&gt;/annotated.json &lt;annotation id&gt;</code> names its rule, its evidence and the passage.</p>`,
  };
}
