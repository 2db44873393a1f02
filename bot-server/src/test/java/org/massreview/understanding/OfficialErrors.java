package org.massreview.understanding;

/** For the command line: what is read wrongly in the named files. */
final class OfficialErrors {
    public static void main(String[] files) {
        OfficialReader reader = OfficialQueries.reader();
        for (String file : files) {
            var queries = OfficialQueries.labelled(file);
            System.out.println(file + " " + OfficialQueries.figures(reader, queries));
            for (var query : queries) {
                Query read = query.read(reader);
                String wrong = (query.intentFits(read) ? "" : "I") + (query.placesFit(read) ? "" : "P") + (query.periodFits(read) ? "" : "T") + (query.detailsFit(read) ? "" : "d");
                if (!wrong.isEmpty()) System.out.println(wrong + " " + query.label() + "\n     -> " + read);
            }
        }
    }
}
