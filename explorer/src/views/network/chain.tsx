import type { Path } from "../../api/network";
import { Anchor } from "../../parts/anchor";
import { Await, Empty } from "../../parts/states";
import type { Answer } from "../../state/answer";
import { t } from "../../state/language";

/** The shortest chain between two bodies, each step with its tasks. */
export function Chain({ answer }: { answer: Answer<Path> }) {
  return (
    <section>
      <h2>{t("path.title")}</h2>
      <Await answer={answer}>
        {({ found, steps }) => !found ? <Empty><p>{t("path.none")}</p></Empty> : (
          <ol class="chain">
            {steps.map((step) => (
              <li key={`${step.source} ${step.target}`}>
                <Anchor to="agency" with={{ id: step.source }}>{step.source_name}</Anchor>
                <Anchor class="step" to="pair" with={{ a: step.source, b: step.target }}>{t("pair.count", { count: step.tasks })}</Anchor>
                <Anchor to="agency" with={{ id: step.target }}>{step.target_name}</Anchor>
              </li>
            ))}
          </ol>
        )}
      </Await>
    </section>
  );
}
