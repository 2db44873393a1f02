package org.massreview.staff;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.directory.ImportReport;
import org.massreview.directory.ImportReport.RowError;

/**
 * What a list of posts changes. A list says everything about each staff number that it names: a post of such a number that it
 * does not name is over, and when another begins instead, its person has moved there. Numbers that it does not name stay as they are.
 */
final class PostPlan {

    private final LocalDate today;
    private final List<RowError> errors = new ArrayList<>();
    private final List<Opening> openings = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private int moved;
    private int closed;
    private int changed;
    private int unchanged;

    private PostPlan(LocalDate today, List<RowError> errors) {
        this.today = today;
        this.errors.addAll(errors);
    }

    /** @param live the posts that are not over today */
    static PostPlan of(PostSheet sheet, List<Post> live, LocalDate today) {
        PostPlan plan = new PostPlan(today, sheet.errors());
        Map<String, List<Post>> known = live.stream().collect(Collectors.groupingBy(Post::staff));
        Map<String, List<PostLine>> named = sheet.lines().stream()
                .collect(Collectors.groupingBy(PostLine::staff, LinkedHashMap::new, Collectors.toList()));
        named.forEach((staff, lines) -> plan.settle(lines, known.getOrDefault(staff, List.of())));
        plan.openings.sort(Comparator.comparingInt(Opening::row));
        return plan;
    }

    private void settle(List<PostLine> lines, List<Post> live) {
        List<Post> leaving = new ArrayList<>(live);
        List<PostLine> coming = new ArrayList<>();
        for (PostLine line : lines) {
            line.among(live)
                    .ifPresentOrElse(
                            post -> {
                                leaving.remove(post);
                                keep(line, post);
                            },
                            () -> {
                                if (line.isLive(today)) {
                                    coming.add(line);
                                } else {
                                    unchanged++; // it is over, and was before
                                }
                            });
        }
        move(coming, leaving, onlyPersonOf(live));
    }

    private void keep(PostLine line, Post post) {
        if (line.from() != null && !line.from().equals(post.from())) {
            errors.add(new RowError(line.row(), "from", "FROM_CHANGED", "这个岗位从 " + post.from() + " 起，不能改"));
        } else if (line.to() != null && line.to().isBefore(post.from())) {
            errors.add(new RowError(line.row(), "to", "TO_BEFORE_FROM", "离岗日期早于到岗日期"));
        } else if (Objects.equals(line.shift(), post.shift()) && Objects.equals(line.to(), post.to())) {
            unchanged++;
        } else {
            changes.add(new Change(post, post.saying(line.shift(), line.to())));
            if (line.isLive(today)) {
                changed++;
            } else {
                closed++;
            }
        }
    }

    /** The first that comes follows the first that leaves, of the same role where there is one. */
    private void move(List<PostLine> coming, List<Post> leaving, @Nullable PersonKey only) {
        for (PostLine line : coming) {
            LocalDate from = line.from() == null ? today : line.from();
            Post old = leaving.stream()
                    .min(Comparator.comparing(post -> post.role() != line.role()))
                    .orElse(null);
            if (old != null) {
                leaving.remove(old);
                changes.add(new Change(old, old.ending(from)));
                moved++;
            }
            openings.add(new Opening(line.row(), opened(line, from, old == null ? only : old.person()), old != null));
        }
        leaving.forEach(old -> changes.add(new Change(old, old.ending(today))));
        closed += leaving.size();
    }

    private static Post opened(PostLine line, LocalDate from, @Nullable PersonKey person) {
        return new Post(
                UuidCreator.getTimeOrderedEpoch(),
                line.staff(),
                line.role(),
                line.scope(),
                line.shift(),
                from,
                line.to(),
                person);
    }

    /** A second post goes to whoever has the first, unless two share the number. */
    private static @Nullable PersonKey onlyPersonOf(List<Post> live) {
        Set<PersonKey> persons = new LinkedHashSet<>();
        for (Post post : live) {
            if (post.person() != null) {
                persons.add(post.person());
            }
        }
        return persons.size() == 1 ? persons.iterator().next() : null;
    }

    List<Opening> openings() {
        return openings;
    }

    List<Change> changes() {
        return changes;
    }

    ImportReport report() {
        return new ImportReport(openings.size() - moved, changed + moved, closed, unchanged, errors);
    }

    /**
     * A post that begins.
     *
     * @param follows somebody came to it from another one
     */
    record Opening(int row, Post post, boolean follows) {}

    /** A known post that ends, or has another end or shift. */
    record Change(Post before, Post after) {}
}
