package elara.helpers.training;

import java.util.Arrays;

/** Sums and products of rows of numbers. */
public final class Vectors {
    private Vectors() {
    }

    public static void add(double[] to, double times, double[] what) {
        for (int e = 0; e < to.length; e++) {
            to[e] += times * what[e];
        }
    }

    public static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int e = 0; e < a.length; e++) {
            sum += a[e] * b[e];
        }
        return sum;
    }

    static double sum(double[] a) {
        double sum = 0;
        for (double each : a) {
            sum += each;
        }
        return sum;
    }

    public static double[][] column(double[] y) {
        return Arrays.stream(y).mapToObj(each -> new double[] {each}).toArray(double[][]::new);
    }

    public static double[][] transposed(double[][] rows) {
        double[][] columns = new double[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return columns;
    }
}
