package org.wholesum.referral;

import com.google.common.collect.Lists;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.Graphs;
import com.google.common.graph.ImmutableGraph;
import com.google.common.graph.Traverser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Groups of providers each of which can be reached from each other by referral routes: the strongly connected components
 * with two or more members, by Kosaraju's algorithm (M. Sharir, <i>A Strong-Connectivity Algorithm and Its Applications in
 * Data Flow Analysis</i>, 1981).
 */
final class Circles {
    private Circles() {}

    static List<SortedSet<String>> of(List<Route> routes) {
        ImmutableGraph.Builder<String> builder = GraphBuilder.directed().immutable();
        routes.forEach(route -> builder.putEdge(route.from(), route.to()));
        ImmutableGraph<String> graph = builder.build();
        Iterable<String> finished = Traverser.forGraph(graph).depthFirstPostOrder(graph.nodes());
        Set<String> seen = new HashSet<>();
        List<SortedSet<String>> groups = new ArrayList<>();
        for (String start : Lists.reverse(Lists.newArrayList(finished))) {
            if (!seen.contains(start)) {
                SortedSet<String> group = new TreeSet<>();
                Traverser.<String>forGraph(
                                node -> unseen(Graphs.transpose(graph).successors(node), seen))
                        .breadthFirst(start)
                        .forEach(node -> group.add(node));
                seen.addAll(group);
                groups.add(group);
            }
        }
        return groups.stream()
                .filter(group -> group.size() > 1)
                .sorted(Comparator.<SortedSet<String>>comparingInt(Set::size)
                        .reversed()
                        .thenComparing(group -> group.first()))
                .toList();
    }

    private static List<String> unseen(Set<String> nodes, Set<String> seen) {
        return nodes.stream().filter(node -> !seen.contains(node)).toList();
    }
}
