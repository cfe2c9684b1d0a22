import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { Navigation20Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { S } from "../strings";
import type { PageId } from "../wizard/steps";
import { PAGE_ICONS } from "./page-icons";

const useStyles = makeStyles({
  top: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    minHeight: "40px",
    padding: `2px ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  button: { flexShrink: 0 },
});

/** The bar above every page: the menu, and the steps of the wizard or the name of the page. */
export function TopBar(props: {
  page: PageId;
  pages: readonly PageId[];
  onOpen: (page: PageId) => void;
  children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <header className={styles.top}>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            className={styles.button}
            appearance="subtle"
            icon={<Navigation20Regular />}
            aria-label={S.nav.menu}
            title={S.nav.menu}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {props.pages.map((page) => {
              const Icon = PAGE_ICONS[page];
              return [
                page === "settings" ? <MenuDivider key="line" /> : null,
                <MenuItem key={page} icon={<Icon />} onClick={() => props.onOpen(page)}>
                  {S.nav.pages[page]}
                </MenuItem>,
              ];
            })}
          </MenuList>
        </MenuPopover>
      </Menu>
      {props.page === "wizard" ? props.children : <Text weight="semibold">{S.nav.pages[props.page]}</Text>}
    </header>
  );
}
