package dev.laurel.submission.text;

import dev.laurel.submission.application.BodyText;
import dev.laurel.submission.domain.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The text that a reader reads: of a link its words and not its address, of an image nothing, of a table its cells; no
 * code, no HTML tags, no front matter. An address that stands for itself is no text. Safe for several threads.
 */
final class CommonMarkBodyText implements BodyText {

    private static final int DEEPEST_BLOCK = 100;
    private static final Set<Class<? extends Node>> WITHOUT_TEXT =
            Set.of(Code.class, FencedCodeBlock.class, IndentedCodeBlock.class, Image.class, HtmlInline.class);

    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create(), AutolinkExtension.create()))
            .maxOpenBlockParsers(DEEPEST_BLOCK)
            .build();

    @Override
    public String of(String markdown) {
        return walk(markdown, (node, before) -> {});
    }

    @Override
    public Reading read(String markdown) {
        List<MarkdownReading.Address> addresses = new ArrayList<>();
        int[] code = {0};
        String text = walk(markdown, (node, before) -> {
            if (node instanceof Link link) {
                addresses.add(new MarkdownReading.Address(link.getDestination(), before));
            } else if (node instanceof Code inline) {
                code[0] += MarkdownReading.visible(inline.getLiteral());
            } else if (node instanceof FencedCodeBlock fenced) {
                code[0] += MarkdownReading.visible(fenced.getLiteral());
            } else if (node instanceof IndentedCodeBlock indented) {
                code[0] += MarkdownReading.visible(indented.getLiteral());
            }
        });
        return new MarkdownReading(text, addresses, code[0]);
    }

    /** Sees every node in order, with the number of characters of text before it. */
    private interface Visitor {
        void visit(Node node, int before);
    }

    private String walk(String markdown, Visitor visitor) {
        StringBuilder text = new StringBuilder();
        Node root = parser.parse(FrontMatter.strip(markdown));
        // A walk, not a recursion: emphasis nests as deep as an author likes.
        Node node = root;
        while (node != null) {
            visitor.visit(node, text.length());
            boolean skipped = append(node, text);
            Node child = skipped ? null : node.getFirstChild();
            node = child != null ? child : following(node, root, text);
        }
        return text.toString();
    }

    private static @Nullable Node following(Node done, Node root, StringBuilder text) {
        for (Node node = done; node != null && node != root; node = node.getParent()) {
            if (node instanceof Block || isTableCell(node)) {
                text.append('\n');
            }
            Node next = node.getNext();
            if (next != null) {
                return next;
            }
        }
        return null;
    }

    private static boolean isTableCell(Node node) {
        return node instanceof org.commonmark.ext.gfm.tables.TableCell;
    }

    /** Appends what the node itself says; true when its children say nothing more. */
    private static boolean append(Node node, StringBuilder text) {
        if (node instanceof Text words) {
            text.append(words.getLiteral());
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            text.append('\n');
        } else if (node instanceof HtmlBlock html) {
            text.append(HtmlText.of(html.getLiteral()));
        } else if (WITHOUT_TEXT.contains(node.getClass()) || (node instanceof Link link && isBareAddress(link))) {
            text.append(' ');
            return true;
        }
        return false;
    }

    private static boolean isBareAddress(Link link) {
        if (!(link.getFirstChild() instanceof Text only) || only.getNext() != null) {
            return false;
        }
        String shown = only.getLiteral();
        String address = link.getDestination();
        return address.equals(shown) || address.endsWith("://" + shown) || address.equals("mailto:" + shown);
    }
}
