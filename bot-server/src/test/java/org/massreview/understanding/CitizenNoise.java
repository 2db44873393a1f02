package org.massreview.understanding;
import java.nio.file.*; import java.util.regex.*;
final class CitizenNoise {
    public static void main(String[] a) throws Exception {
        OfficialReader reader = OfficialQueries.reader(); Gazetteer g=OfficialQueries.gazetteer();
        Pattern p=Pattern.compile("\"text\": \"(.*?)\"");
        for (String f: a) for (String l: Files.readAllLines(Path.of(f))) { Matcher m=p.matcher(l); if(!m.find())continue; String t=m.group(1);
            Mention me=g.mentions(t); System.out.println((reader.isQuestion(t)?"Q ":"- ")+t+"  "+me.places()+me.candidates()+" "+me.windowNumber()+" "+me.service()); }
    }
}
