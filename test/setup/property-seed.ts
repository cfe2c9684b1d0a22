/** The seed of the property tests when `npm run check` sets one; fast-check prints it with a failure in any case. */
import fc from "fast-check";

if (process.env.FC_SEED) fc.configureGlobal({ seed: Number(process.env.FC_SEED) });
