import classes from './Brand.module.css';

/** The name, under its own light. */
export function Brand() {
  return (
    <span className={classes.brand}>
      <span className={classes.lamp} aria-hidden="true" />
      Blacklight
    </span>
  );
}
