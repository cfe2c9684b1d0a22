// npm run build [-- --env origin=https://host/path]: see the head of webpack.config.js for the arguments.
import { build } from "./dist.mjs";
import { installWhatIsMissing } from "./install.mjs";

installWhatIsMissing();
process.exit(build(process.argv.slice(2)));
