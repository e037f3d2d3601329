package dev.strongroom.desktop.screen.overview;

import java.util.List;

/**
 * One tile of the first line.
 *
 * @param kind which
 * @param lines one for each asset
 * @param advice what to do where something is out of bounds; empty where all is well
 */
record Tile(Kind kind, List<Line> lines, List<String> advice) {
    /** The tiles in their order. */
    enum Kind {
        HOT("mdmz-whatshot"),
        COLD("mdal-ac_unit"),
        IN_FLIGHT("mdal-flight_takeoff"),
        OWED("mdmz-people");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }

        /** Ikonli's name of its icon. */
        String icon() {
            return icon;
        }
    }

    /**
     * One asset.
     *
     * @param symbol what it is called; with its network where two are called so
     * @param amount rounded
     * @param exact not rounded
     * @param change since 24 hours ago; empty where nobody knows
     * @param gauge how full between 0 and 1; negative for none
     * @param gaugeText what the gauge says
     * @param isOut whether it is out of bounds
     */
    record Line(
            String symbol, String amount, String exact, String change, double gauge, String gaugeText, boolean isOut) {}

    boolean isOut() {
        return !advice.isEmpty();
    }
}
