package tech.tablesaw.plotly.components;

/** Has the method of the library's class that draws. */
public class Figure {
    /** A script that calls Plotly. */
    public String asJavascript(String divName) {
        return "<script>\nvar target_" + divName + " = 1; Plotly.newPlot('" + divName + "');</script>";
    }
}
