package watchline.benchmark.command;

import java.util.List;
import java.util.Locale;

/** Lines over time as an SVG picture, one panel a measurement, each from zero. Not for sharing between threads. */
final class SvgPlot {

    private static final int WIDTH = 900;
    private static final int PANEL = 130;
    private static final int LEFT = 90;
    private static final int RIGHT = 20;
    private static final int TOP = 50;
    private static final int GAP = 45;
    private static final double HEADROOM = 1.1;
    private static final double SECONDS_A_MINUTE = 60;

    private final StringBuilder panels = new StringBuilder();
    private final String title;
    private int count;

    SvgPlot(String title) {
        this.title = title;
    }

    /** Adds a panel with one line. */
    SvgPlot panel(String name, List<Slope.Point> points) {
        double lastSecond =
                points.stream().mapToDouble(Slope.Point::second).max().orElse(1);
        double most = HEADROOM
                * Math.max(
                        1e-9,
                        points.stream().mapToDouble(Slope.Point::value).max().orElse(1));
        int top = TOP + count * (PANEL + GAP);
        int bottom = top + PANEL;
        StringBuilder line = new StringBuilder();
        for (Slope.Point point : points) {
            double x = LEFT + (WIDTH - LEFT - RIGHT) * point.second() / Math.max(1, lastSecond);
            double y = bottom - PANEL * point.value() / most;
            line.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
        }
        text(LEFT, top - 8, "start", name);
        text(LEFT - 6, top + 10, "end", String.format(Locale.ROOT, "%,.1f", most));
        text(LEFT - 6, bottom, "end", "0");
        text(LEFT, bottom + 14, "start", "0 min");
        text(WIDTH - RIGHT, bottom + 14, "end", String.format(Locale.ROOT, "%.0f min", lastSecond / SECONDS_A_MINUTE));
        panels.append(String.format(
                Locale.ROOT,
                "<path d=\"M%d %d V%d H%d\" fill=\"none\" stroke=\"#999\"/>%n",
                LEFT,
                top,
                bottom,
                WIDTH - RIGHT));
        panels.append("<polyline fill=\"none\" stroke=\"#0a5\" stroke-width=\"1.5\" points=\"")
                .append(line.toString().strip())
                .append("\"/>\n");
        count++;
        return this;
    }

    private void text(int x, int y, String anchor, String words) {
        panels.append(String.format(
                Locale.ROOT, "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, escaped(words)));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The whole picture. */
    String svg() {
        int height = TOP + count * (PANEL + GAP);
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\""
                                + " font-size=\"12\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n"
                                + "<text x=\"%d\" y=\"22\" font-size=\"14\">%s</text>%n",
                        WIDTH,
                        height,
                        LEFT,
                        escaped(title))
                + panels
                + "</svg>\n";
    }
}
