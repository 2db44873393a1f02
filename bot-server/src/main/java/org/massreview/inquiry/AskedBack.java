package org.massreview.inquiry;

import java.util.List;
import org.massreview.directory.Directory;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;

/** 反问: which of several places or windows is meant. */
final class AskedBack {

    private AskedBack() {}

    static Screen screen(Subjects subjects, Directory directory, Speech speech) {
        Screen screen = new Screen(speech).head(speech.say("which." + subjects.askBack()));
        subjects.choices().forEach(choice -> screen.body(speech.say("which.choice", nameWithArea(directory, choice))));
        return screen;
    }

    /** Townships of one name are told apart by their county. */
    private static String nameWithArea(Directory directory, Place choice) {
        List<Place> path = directory.pathTo(choice);
        return choice.kind() == PlaceKind.TOWNSHIP && path.size() > 2
                ? choice.name() + "（" + path.get(1).name() + "）"
                : choice.name();
    }
}
