package dev.strongroom.desktop.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A workbook as another program reads it: its parts by ECMA-376, with nothing but the JDK. */
final class Workbook implements AutoCloseable {
    private final ZipFile zip;
    private final Document styles;

    Workbook(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
        styles = part("xl/styles.xml");
    }

    /** A cell: its type, what it holds, and the format of its number; empty where it has none. */
    record Read(String type, String value, String format, boolean isBold) {}

    List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        for (Element sheet : elements(part("xl/workbook.xml"), "sheet")) {
            names.add(sheet.getAttribute("name"));
        }
        return names;
    }

    Document sheet(int number) throws IOException {
        return part("xl/worksheets/sheet" + number + ".xml");
    }

    /** Rows of the cells that are there. */
    List<List<Read>> rows(int number) throws IOException {
        List<List<Read>> rows = new ArrayList<>();
        for (Element row : elements(sheet(number), "row")) {
            List<Read> cells = new ArrayList<>();
            for (Element cell : elements(row, "c")) {
                cells.add(read(cell));
            }
            rows.add(cells);
        }
        return rows;
    }

    private Read read(Element cell) {
        Element style = cell.getAttribute("s").isEmpty()
                ? null
                : elements((Element) styles.getElementsByTagName("cellXfs").item(0), "xf")
                        .get(Integer.parseInt(cell.getAttribute("s")));
        String format = "";
        boolean isBold = false;
        if (style != null) {
            format = elements(styles, "numFmt").stream()
                    .filter(one -> one.getAttribute("numFmtId").equals(style.getAttribute("numFmtId")))
                    .map(one -> one.getAttribute("formatCode"))
                    .findFirst()
                    .orElse("");
            Element font = elements(
                            (Element) styles.getElementsByTagName("fonts").item(0), "font")
                    .get(Integer.parseInt(style.getAttribute("fontId")));
            isBold = font.getElementsByTagName("b").getLength() > 0;
        }
        return new Read(cell.getAttribute("t"), cell.getTextContent(), format, isBold);
    }

    private Document part(String name) throws IOException {
        try (InputStream in = zip.getInputStream(Objects.requireNonNull(zip.getEntry(name), name))) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(name, e);
        }
    }

    static List<Element> elements(Document document, String name) {
        return list(document.getElementsByTagName(name));
    }

    static List<Element> elements(Element parent, String name) {
        return list(parent.getElementsByTagName(name));
    }

    private static List<Element> list(NodeList nodes) {
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            all.add((Element) nodes.item(i));
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
