package org.wholesum.internal.worth;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.wholesum.cohort.CityHistory;
import org.wholesum.internal.chart.Plot;
import org.wholesum.internal.chart.SeriesPlot;
import org.wholesum.internal.chart.Ticks;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.table.PointTables;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.study.SimulatedCity;

/** The people of a needs group over time under both methods. */
final class CityChart {
    private CityChart() {}

    static Block.Chart of(SimulatedCity city, String group) {
        double[] old = people(city.outcome().old(), group);
        double[] pilot = people(city.outcome().pilot(), group);
        SeriesPlot plot = new SeriesPlot(
                city.outcome().old().window().stream().map(Ticks::month).toList(),
                DoubleStream.concat(
                                DoubleStream.of(0), DoubleStream.concat(DoubleStream.of(old), DoubleStream.of(pilot)))
                        .toArray());
        plot.line(old, 0, old.length, Plot.OLD);
        plot.line(pilot, 0, pilot.length, Plot.PILOT);
        String oldWords = CityTables.words(city.old());
        String pilotWords = CityTables.words(city.pilot());
        return new Block.Chart(
                        "People in the needs group " + group + " at the start of each month: " + oldWords
                                + " (grey) and " + pilotWords + " (blue)",
                        "From " + number(old[0]) + " people to " + number(old[old.length - 1]) + " under " + oldWords
                                + ", and to " + number(pilot[pilot.length - 1]) + " under " + pilotWords + ".",
                        plot.specification())
                .with(table(city, group, old, pilot));
    }

    private static Table table(SimulatedCity city, String group, double[] old, double[] pilot) {
        Map<String, double[]> series = new LinkedHashMap<>();
        series.put(CityTables.words(city.old()), old);
        series.put(CityTables.words(city.pilot()), pilot);
        return PointTables.of(
                "People in the needs group " + group + " at the start of each month",
                "month",
                city.outcome().old().window().stream().map(Typography::month).toList(),
                series,
                CityChart::number);
    }

    private static String number(double people) {
        return WholeNumber.grouped((long) people);
    }

    private static double[] people(CityHistory history, String group) {
        double[] people = new double[history.window().count()];
        for (int month = 0; month < people.length; month++) {
            people[month] = history.people(group, month);
        }
        return people;
    }
}
