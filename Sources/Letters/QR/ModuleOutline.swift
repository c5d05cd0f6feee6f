/// The edges between dark and light modules, walked around as closed lines.
struct ModuleOutline {
    private let size: Int
    /// Horizontal edges above each module, vertical edges left of each module; one more row and column than modules.
    private var horizontal: [Bool]
    private var vertical: [Bool]

    init(size: Int, isDark: (_ x: Int, _ y: Int) -> Bool) {
        self.size = size
        let side = size + 1
        horizontal = Array(repeating: false, count: side * side)
        vertical = horizontal
        func dark(_ x: Int, _ y: Int) -> Bool { x >= 0 && y >= 0 && x < size && y < size && isDark(x, y) }
        for y in 0...size {
            for x in 0...size {
                horizontal[y * side + x] = x < size && dark(x, y) != dark(x, y - 1)
                vertical[y * side + x] = y < size && dark(x, y) != dark(x - 1, y)
            }
        }
    }

    /// SVG path data for the even-odd rule, moved right and down by the offset.
    func path(offset: Int) -> String {
        var rest = self
        let side = size + 1
        var path = ""
        for start in horizontal.indices where rest.horizontal[start] {
            var x = start % side
            var y = start / side
            let (startX, startY) = (x, y)
            path += "M\(x + offset) \(y + offset)"
            // Every corner joins an even number of edges, turning at each one, so the walk comes back to its start.
            repeat {
                let length = rest.takeHorizontal(&x, y)
                path += "h\(length)"
                let rise = rest.takeVertical(x, &y)
                if x == startX && y == startY { break }
                path += "v\(rise)"
            } while true
            path += "z"
        }
        return path
    }

    /// Walks along horizontal edges to the next corner, where a line of the other direction begins.
    private mutating func takeHorizontal(_ x: inout Int, _ y: Int) -> Int {
        let side = size + 1
        let start = x
        let step = x < size && horizontal[y * side + x] ? 1 : -1
        repeat {
            horizontal[y * side + min(x, x + step)] = false
            x += step
        } while !hasVertical(x, y, 1) && !hasVertical(x, y, -1) && hasHorizontal(x, y, step)
        return x - start
    }

    private mutating func takeVertical(_ x: Int, _ y: inout Int) -> Int {
        let side = size + 1
        let start = y
        let step = y < size && vertical[y * side + x] ? 1 : -1
        repeat {
            vertical[min(y, y + step) * side + x] = false
            y += step
        } while !hasHorizontal(x, y, 1) && !hasHorizontal(x, y, -1) && hasVertical(x, y, step)
        return y - start
    }

    private func hasHorizontal(_ x: Int, _ y: Int, _ step: Int) -> Bool {
        let from = min(x, x + step)
        return from >= 0 && from < size && horizontal[y * (size + 1) + from]
    }

    private func hasVertical(_ x: Int, _ y: Int, _ step: Int) -> Bool {
        let from = min(y, y + step)
        return from >= 0 && from < size && vertical[from * (size + 1) + x]
    }
}
